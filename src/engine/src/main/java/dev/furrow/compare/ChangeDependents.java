package dev.furrow.compare;

import dev.furrow.operation.model.AlterColumn;
import dev.furrow.operation.model.DropColumn;
import dev.furrow.operation.model.DropConstraint;
import dev.furrow.operation.model.DropObject;
import dev.furrow.operation.model.Operation;
import dev.furrow.schema.Check;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.DataType;
import dev.furrow.schema.Definition;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Index;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import dev.furrow.schema.View;
import dev.furrow.sql.Mentions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What both schemas have, and what is in the way of a change nevertheless: views, triggers and policies that use a column whose type
 * changes or which goes, and foreign keys to a key that goes. They are dropped before, and made again after it.
 */
final class ChangeDependents {
    private final Schema from;
    private final Schema to;
    /** Columns, tables and views that are altered or dropped, as {@code uses} names them. */
    private final Set<String> touched = new HashSet<>();
    /** Columns whose values become ones of another kind, likewise: a condition on them is said anew, and so is a key. */
    private final Set<String> retyped = new HashSet<>();

    private final Set<Operation> done = new HashSet<>();
    private final List<OrderedOperation> steps = new ArrayList<>();

    ChangeDependents(Schema from, Schema to, List<Difference> differences) {
        this.from = from;
        this.to = to;
        for (Difference difference : differences) {
            difference.operations().forEach(this::touch);
        }
    }

    private void touch(Operation operation) {
        done.add(operation);
        if (operation instanceof AlterColumn alter && alter.change().type().isPresent()) {
            touched.add(alter.table() + "." + alter.change().column());
            if (isAnotherKind(alter)) {
                retyped.add(alter.table() + "." + alter.change().column());
            }
        }
        if (operation instanceof DropColumn drop) {
            touched.add(drop.table() + "." + drop.column());
        }
        if (operation instanceof DropObject drop) {
            touched.add(drop.name().toString());
        }
    }

    private boolean isAnotherKind(AlterColumn alter) {
        DataType type = alter.change().type().orElseThrow();
        return from.table(alter.table())
                .flatMap(table -> table.column(alter.change().column()))
                .flatMap(Definition::value)
                .filter(before -> type instanceof EnumerationType || ColumnChanges.isAnotherKind(before.type(), type))
                .isPresent();
    }

    List<OrderedOperation> steps() {
        views();
        objects();
        for (SchemaTable table : from.tables()) {
            to.table(table.name()).ifPresent(after -> attached(table, after));
            to.table(table.name()).ifPresent(after -> constraints(table, after));
            to.table(table.name()).ifPresent(after -> indexes(table, after));
        }
        return steps;
    }

    /** Views are sorted so that each comes after those that it reads. */
    private void views() {
        ViewComparison views = new ViewComparison(from.product());
        Pairs<View> pairs = new Pairs<>(from.views(), to.views(), View::name);
        for (View view : from.views()) {
            OrderedOperation drop = views.drop(view, pairs.turn(view.name()).drop());
            if (isTouched(view.uses()) && done.add(drop.operation())) {
                touched.add(view.name().toString());
                steps.add(drop);
                to.views().stream()
                        .filter(after -> after.name().equals(view.name()))
                        .forEach(after -> steps.add(
                                views.make(after, pairs.turn(view.name()).make())));
            }
        }
    }

    /** Indexes, triggers and rules of views go with these. */
    private void objects() {
        ObjectComparison objects = ObjectComparison.ofSchema(from.product());
        for (SchemaObject object : from.objects()) {
            OrderedOperation drop = objects.drop(object, 0);
            if (isTouched(object.uses()) && to.objects().contains(object) && done.add(drop.operation())) {
                steps.add(drop);
                steps.add(objects.make(object, 0));
            }
        }
    }

    private void attached(SchemaTable table, SchemaTable after) {
        ObjectComparison objects = ObjectComparison.ofTable(from.product());
        for (SchemaObject object : table.attached()) {
            OrderedOperation drop = objects.drop(object, 0);
            if (isTouched(object.uses()) && after.attached().contains(object) && done.add(drop.operation())) {
                steps.add(drop);
                steps.add(objects.make(object, 0));
            }
        }
    }

    private void constraints(SchemaTable table, SchemaTable after) {
        ConstraintComparison constraints = new ConstraintComparison(table.name(), from, Set.of());
        for (Definition<Constraint> constraint : table.constraints()) {
            OrderedOperation drop = constraints.drop(constraint);
            if (isInTheWay(table, constraint)
                    && after.constraints().contains(constraint)
                    && done.add(drop.operation())) {
                steps.add(drop);
                steps.add(constraints.add(constraint));
            }
        }
    }

    private boolean isInTheWay(SchemaTable table, Definition<Constraint> constraint) {
        Constraint words = constraint.words();
        if (words instanceof ForeignKey key) {
            return losesItsKey(key)
                    || isRetyped(table.name(), key.columns())
                    || isRetyped(key.target(), key.targetColumns());
        }
        return words instanceof Check check && mentionsRetyped(table, check.expression());
    }

    private boolean isRetyped(TableName table, List<String> columns) {
        return columns.stream().anyMatch(column -> retyped.contains(table + "." + column));
    }

    private boolean mentionsRetyped(SchemaTable table, String sql) {
        return table.columns().stream()
                .anyMatch(column ->
                        retyped.contains(table.name() + "." + column.name()) && Mentions.of(column.name(), sql));
    }

    /** Those of columns alone follow them by themselves. */
    private void indexes(SchemaTable table, SchemaTable after) {
        IndexComparison indexes = new IndexComparison(table.name(), from.product(), Set.of());
        for (Definition<Index> index : table.indexes()) {
            OrderedOperation drop = indexes.drop(index, 0);
            if (index.value().filter(words -> isInTheWay(table, words)).isPresent()
                    && after.indexes().contains(index)
                    && done.add(drop.operation())) {
                steps.add(drop);
                steps.add(indexes.make(index, 0));
            }
        }
    }

    private boolean isInTheWay(SchemaTable table, Index index) {
        return mentionsRetyped(table, index.where())
                || index.columns().stream()
                        .anyMatch(column -> column.expression() && mentionsRetyped(table, column.text()));
    }

    /** A key is looked up by its columns: another one of the same columns may stand in for it. */
    private boolean losesItsKey(ForeignKey key) {
        return from.table(key.target()).stream()
                .flatMap(target -> target.constraints().stream())
                .filter(constraint -> done.contains(new DropConstraint(key.target(), constraint.name(), false)))
                .flatMap(constraint -> constraint.value().stream())
                .anyMatch(words -> Set.copyOf(words.columns()).equals(Set.copyOf(key.targetColumns())));
    }

    private boolean isTouched(Set<String> uses) {
        return uses.stream().anyMatch(touched::contains);
    }
}
