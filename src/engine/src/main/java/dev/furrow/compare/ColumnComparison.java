package dev.furrow.compare;

import dev.furrow.operation.model.AddColumn;
import dev.furrow.operation.model.AlterColumn;
import dev.furrow.operation.model.DropColumn;
import dev.furrow.operation.model.Operation;
import dev.furrow.schema.Column;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.DataType;
import dev.furrow.schema.Definition;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares the columns of a table that both schemas have. What becomes of them is done table by table, as it is found. */
final class ColumnComparison implements Pairs.Compared<Definition<Column>> {
    private final TableName table;
    private final Product product;
    private final Set<String> madeAnew;
    private final Set<TableName> rebuilt;
    private final Texts texts;

    /**
     * Compares columns of {@code table}.
     *
     * @param madeAnew those that are dropped and made again
     * @param rebuilt enum types that are made anew; their columns get their defaults with them
     */
    ColumnComparison(TableName table, Product product, Set<String> madeAnew, Set<TableName> rebuilt) {
        this.table = table;
        this.product = product;
        this.madeAnew = Set.copyOf(madeAnew);
        this.rebuilt = Set.copyOf(rebuilt);
        this.texts = new Texts(product);
    }

    @Override
    public Difference added(Definition<Column> column, int order) {
        // What it is computed from may be added, too, or get another type.
        Phase phase = ComputedColumns.isComputed(column) ? Phase.MAKE_COMPUTED_COLUMNS : Phase.CHANGE_COLUMNS;
        return Difference.added(subject(column), column.text(), List.of(new OrderedOperation(phase, add(column))));
    }

    private Operation add(Definition<Column> column) {
        return column.value()
                .<Operation>map(words -> new AddColumn(table, words, false))
                .orElseGet(() -> texts.column(table, column));
    }

    @Override
    public Difference removed(Definition<Column> column, int order) {
        // What it is computed from may get another type, which waits until this one is gone.
        Phase phase = ComputedColumns.isComputed(column) ? Phase.DROP_COMPUTED_COLUMNS : Phase.DROP_COLUMNS;
        DropColumn drop = new DropColumn(table, column.name(), false);
        return Difference.removed(subject(column), column.text(), List.of(new OrderedOperation(phase, order, drop)));
    }

    @Override
    public List<Difference> changed(Definition<Column> from, Definition<Column> to, Pairs.Turn turn) {
        boolean isMadeAnew = madeAnew.contains(from.name());
        if (from.equals(to) && !isMadeAnew) {
            return List.of();
        }
        if (isMadeAnew) {
            return List.of(madeAnew(from, to, turn.make()));
        }
        return from.words() == null || to.words() == null
                ? List.of(obstacle(from, to, "no operation makes such a column"))
                : changed(from, to, from.words(), to.words());
    }

    private List<Difference> changed(Definition<Column> from, Definition<Column> to, Column before, Column after) {
        if (!isOneSequence(before.type(), after.type())) {
            return List.of(obstacle(from, to, "no operation takes a serial column's sequence away, or gives it one"));
        }
        boolean hasDefault = after.type() instanceof EnumerationType type
                && rebuilt.contains(type.name())
                && ColumnChanges.isSame(before.type(), type);
        Column known = hasDefault ? before.withDefault(after.defaultValue()) : before;
        List<ColumnChange> changes = ColumnChanges.of(known, after, product);
        if (changes.isEmpty()) {
            return List.of();
        }
        boolean sameComment = before.comment().equals(after.comment());
        List<OrderedOperation> steps = new ArrayList<>();
        changes.forEach(
                change -> steps.add(new OrderedOperation(Phase.CHANGE_COLUMNS, new AlterColumn(table, change))));
        return List.of(Difference.changed(
                subject(from),
                sameComment ? from.text() : commented(from, before),
                sameComment ? to.text() : commented(to, after),
                steps));
    }

    private Difference madeAnew(Definition<Column> from, Definition<Column> to, int order) {
        DropColumn drop = new DropColumn(table, from.name(), false);
        return Difference.changed(
                subject(from),
                from.text(),
                to.text(),
                List.of(
                        new OrderedOperation(Phase.DROP_COMPUTED_COLUMNS, order, drop),
                        new OrderedOperation(Phase.MAKE_COMPUTED_COLUMNS, order, add(to))));
    }

    private static String commented(Definition<Column> column, Column words) {
        return column.text()
                + (words.comment().isEmpty() ? " without a comment" : " with the comment: " + words.comment());
    }

    private Difference obstacle(Definition<Column> from, Definition<Column> to, String why) {
        return Difference.without(subject(from), from.text(), to.text(), why);
    }

    private static boolean isOneSequence(DataType before, DataType after) {
        return ColumnChanges.isSame(before, after) || (!isSerial(before) && !isSerial(after));
    }

    private static boolean isSerial(DataType type) {
        return type instanceof NamedType named
                && named.word().toLowerCase(Locale.ROOT).endsWith("serial");
    }

    private String subject(Definition<Column> column) {
        return "column " + table + "." + column.name();
    }
}
