package dev.furrow.compare;

import dev.furrow.operation.model.AddColumn;
import dev.furrow.operation.model.AlterColumn;
import dev.furrow.operation.model.DropColumn;
import dev.furrow.operation.model.Operation;
import dev.furrow.schema.Column;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Definition;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.value.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares the columns of a table that both schemas have. */
final class ColumnComparison implements Pairs.Compared<Definition<Column>> {
    private final TableName table;
    private final List<Definition<Column>> before;
    private final Texts texts;

    /** Compares those of a table that has the columns {@code before}. */
    ColumnComparison(TableName table, List<Definition<Column>> before, Product product) {
        this.table = table;
        this.before = List.copyOf(before);
        this.texts = new Texts(product);
    }

    @Override
    public Difference added(Definition<Column> column, int order) {
        Operation add = column.value()
                .<Operation>map(words -> new AddColumn(table, words, false))
                .orElseGet(() -> texts.column(table, column));
        return Difference.added(
                subject(column), column.text(), List.of(new OrderedOperation(Phase.CHANGE_COLUMNS, order, add)));
    }

    @Override
    public Difference removed(Definition<Column> column, int order) {
        DropColumn drop = new DropColumn(table, column.name(), false);
        return Difference.removed(
                subject(column), column.text(), List.of(new OrderedOperation(Phase.DROP_COLUMNS, order, drop)));
    }

    @Override
    public List<Difference> changed(Definition<Column> from, Definition<Column> to, Pairs.Turn turn) {
        if (from.equals(to)) {
            return List.of();
        }
        if (from.words() == null || to.words() == null) {
            return List.of(obstacle(from, to, "no operation makes such a column"));
        }
        return changed(from, to, from.words(), to.words(), turn.make());
    }

    private List<Difference> changed(
            Definition<Column> from, Definition<Column> to, Column before, Column after, int order) {
        if (isComputedAnew(before, after)) {
            return List.of(Difference.changed(
                    subject(from),
                    from.text(),
                    to.text(),
                    List.of(
                            new OrderedOperation(
                                    Phase.CHANGE_COLUMNS, order, new DropColumn(table, from.name(), false)),
                            new OrderedOperation(Phase.CHANGE_COLUMNS, order, new AddColumn(table, after, false)))));
        }
        if (!isOneSequence(before.type(), after.type())) {
            return List.of(obstacle(from, to, "no operation takes a serial column's sequence away, or gives it one"));
        }
        if (!ValueType.of(before.type())
                .kind()
                .isCastTo(ValueType.of(after.type()).kind())) {
            return List.of(obstacle(from, to, "values of the one type aren't cast to the other: say how, using(...)"));
        }
        ColumnChange change = change(before, after);
        if (change.isEmpty()) {
            return List.of();
        }
        Optional<String> computed = change.type().flatMap(type -> computedFrom(from.name()));
        if (computed.isPresent()) {
            return List.of(obstacle(
                    from,
                    to,
                    "column " + computed.get() + " is computed from it: drop that before, and add it again after"));
        }
        boolean sameComment = before.comment().equals(after.comment());
        return List.of(Difference.changed(
                subject(from),
                sameComment ? from.text() : commented(from, before),
                sameComment ? to.text() : commented(to, after),
                List.of(new OrderedOperation(Phase.CHANGE_COLUMNS, order, new AlterColumn(table, change)))));
    }

    private static String commented(Definition<Column> column, Column words) {
        return column.text()
                + (words.comment().isEmpty() ? " without a comment" : " with the comment: " + words.comment());
    }

    /** No database changes the type of a column under another one that is computed from it. */
    private Optional<String> computedFrom(String column) {
        Pattern name = Pattern.compile("(?<![\\w$])" + Pattern.quote(column) + "(?![\\w$])", Pattern.CASE_INSENSITIVE);
        return before.stream()
                .filter(other -> other.value()
                        .filter(words -> words.defaultValue() instanceof DefaultValue.Generated computed
                                && name.matcher(computed.sql()).find())
                        .isPresent())
                .map(Definition::name)
                .findFirst();
    }

    private Difference obstacle(Definition<Column> from, Definition<Column> to, String why) {
        return Difference.without(subject(from), from.text(), to.text(), why);
    }

    /** A column that is computed, or will be, has no values of its own to keep. */
    static boolean isComputedAnew(Column before, Column after) {
        boolean isComputed = before.defaultValue() instanceof DefaultValue.Generated
                || after.defaultValue() instanceof DefaultValue.Generated;
        return isComputed
                && !(before.defaultValue().equals(after.defaultValue()) && isSame(before.type(), after.type()));
    }

    private static boolean isOneSequence(DataType before, DataType after) {
        return isSame(before, after) || (!isSerial(before) && !isSerial(after));
    }

    private static boolean isSerial(DataType type) {
        return type instanceof NamedType named
                && named.word().toLowerCase(Locale.ROOT).endsWith("serial");
    }

    /** An enum type's values are compared once, with the type. */
    private static boolean isSame(DataType before, DataType after) {
        return (before instanceof EnumerationType one && after instanceof EnumerationType other)
                ? one.name().equals(other.name())
                : before.equals(after);
    }

    private static ColumnChange change(Column before, Column after) {
        ColumnChange change = ColumnChange.of(before.name());
        if (!isSame(before.type(), after.type())) {
            change = change.type(after.type());
        }
        if (before.nullable() != after.nullable()) {
            change = after.nullable() ? change.nullable() : change.notNull();
        }
        if (!before.defaultValue().equals(after.defaultValue())) {
            change = after.defaultValue().accept(new WithDefault(change));
        }
        if (!before.numbering().equals(after.numbering())) {
            change = change.numbering(after.numbering());
        }
        return before.comment().equals(after.comment()) ? change : change.comment(after.comment());
    }

    /** Gives a change another default. */
    private record WithDefault(ColumnChange change) implements DefaultValue.Visitor<ColumnChange> {
        @Override
        public ColumnChange none() {
            return change.noDefault();
        }

        @Override
        public ColumnChange text(String value) {
            return change.defaultValue(value);
        }

        @Override
        public ColumnChange number(BigDecimal value) {
            return change.defaultValue(value);
        }

        @Override
        public ColumnChange bool(boolean value) {
            return change.defaultValue(value);
        }

        @Override
        public ColumnChange expression(String sql) {
            return change.defaultExpression(sql);
        }

        @Override
        public ColumnChange generated(String sql) {
            throw new IllegalArgumentException("computed: " + sql);
        }
    }

    private String subject(Definition<Column> column) {
        return "column " + table + "." + column.name();
    }
}
