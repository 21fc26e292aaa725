package dev.furrow.compare;

import dev.furrow.operation.model.AlterColumn;
import dev.furrow.operation.model.CommentOnTable;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.model.Operation;
import dev.furrow.schema.Column;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Definition;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What makes tables. Foreign keys are made with their table, but where it is made before their target or the target's key. */
final class TableCreation {
    private final Texts texts;
    private final Schema to;
    private final Set<TableName> there = new HashSet<>();

    TableCreation(Schema from, Schema to) {
        this.texts = new Texts(to.product());
        this.to = to;
        from.tables().stream()
                .filter(table -> to.table(table.name()).filter(table::equals).isPresent())
                .forEach(table -> there.add(table.name()));
    }

    /** Returns what makes {@code table}; to be asked in the order in which tables are made. */
    List<OrderedOperation> steps(SchemaTable table, int order) {
        there.add(table.name());
        List<OrderedOperation> steps = new ArrayList<>();
        steps.add(
                new OrderedOperation(Phase.MAKE_TABLES, order, table.text().isEmpty() ? create(table) : whole(table)));
        steps.addAll(later(table));
        IndexComparison indexes = new IndexComparison(table.name(), to.product(), Set.of());
        table.indexes().stream()
                .filter(IndexComparison::isValid)
                .forEach(index -> steps.add(indexes.make(index, order)));
        if (!table.comment().isEmpty()) {
            steps.add(new OrderedOperation(Phase.ATTACH, order, new CommentOnTable(table.name(), table.comment())));
        }
        if (!table.text().isEmpty()) {
            steps.addAll(comments(table, order));
        }
        ObjectComparison objects = ObjectComparison.ofTable(to.product());
        table.attached().forEach(object -> steps.add(objects.make(object, order)));
        return steps;
    }

    /** A CREATE TABLE of PostgreSQL's has no place for them. */
    private static List<OrderedOperation> comments(SchemaTable table, int order) {
        List<OrderedOperation> steps = new ArrayList<>();
        for (Definition<Column> column : table.columns()) {
            String comment = column.value().map(Column::comment).orElse("");
            if (!comment.isEmpty()) {
                ColumnChange change = ColumnChange.of(column.name()).comment(comment);
                steps.add(new OrderedOperation(Phase.ATTACH, order, new AlterColumn(table.name(), change)));
            }
        }
        return steps;
    }

    private Operation whole(SchemaTable table) {
        return texts.made("table " + table.name(), List.of(table.text()), "");
    }

    private Operation create(SchemaTable table) {
        List<Column> columns = new ArrayList<>();
        for (Definition<Column> column : table.columns()) {
            columns.add(column.value().orElseThrow());
        }
        List<Constraint> constraints = new ArrayList<>();
        boolean isNumbered = columns.stream().anyMatch(Column::isIdentity);
        for (Definition<Constraint> constraint : table.constraints()) {
            said(constraint)
                    .filter(words -> !(isNumbered && words instanceof PrimaryKey))
                    .ifPresent(constraints::add);
        }
        return new CreateTable(table.name(), columns, constraints);
    }

    /** Returns a constraint that is made with its table. */
    private Optional<Constraint> said(Definition<Constraint> constraint) {
        return constraint
                .value()
                .filter(words -> !(words instanceof ForeignKey key) || there.contains(key.target()))
                .filter(words -> !isNotValid(constraint))
                .map(words -> words.named(constraint.name()));
    }

    /** Where a constraint can be added, a table's text has those that need nothing beside it. */
    private boolean isInText(Definition<Constraint> constraint) {
        return !to.addsConstraints() || !(isNotValid(constraint) || ConstraintComparison.isForeignKey(constraint));
    }

    private static boolean isNotValid(Definition<Constraint> constraint) {
        return constraint.text().endsWith(" NOT VALID");
    }

    private List<OrderedOperation> later(SchemaTable table) {
        ConstraintComparison constraints = new ConstraintComparison(table.name(), to, Set.of());
        List<OrderedOperation> steps = new ArrayList<>();
        for (Definition<Constraint> constraint : table.constraints()) {
            boolean isMade = table.text().isEmpty() ? said(constraint).isPresent() : isInText(constraint);
            if (!isMade) {
                steps.add(constraints.add(constraint));
            }
        }
        return steps;
    }
}
