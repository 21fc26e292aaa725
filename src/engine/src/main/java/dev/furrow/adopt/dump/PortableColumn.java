package dev.furrow.adopt.dump;

import dev.furrow.schema.Column;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Definition;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.Numbering;
import dev.furrow.schema.Numbers;
import dev.furrow.schema.Product;
import dev.furrow.schema.SimpleType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A column in words that another kind of database takes. */
final class PortableColumn {
    private static final Map<String, SimpleType> NUMBERED = Map.of(
            "smallserial", SimpleType.SMALL_INTEGER, "serial", SimpleType.INTEGER, "bigserial", SimpleType.BIG_INTEGER);
    private static final Set<String> CLOCKS = Set.of("CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME");

    private final String table;
    private final Set<String> key;
    private final Product target;
    private final CommonSql sql;
    private final Unsaid unsaid;

    /**
     * Says columns of one table.
     *
     * @param key the columns of its primary key
     */
    PortableColumn(String table, Set<String> key, Product target, CommonSql sql, Unsaid unsaid) {
        this.table = table;
        this.key = Set.copyOf(key);
        this.target = target;
        this.sql = sql;
        this.unsaid = unsaid;
    }

    /** Returns the column; empty if there are no words for it. */
    Optional<Column> of(Definition<Column> column) {
        Optional<Column> said = column.value().flatMap(this::typed).flatMap(this::withDefault);
        if (said.isEmpty()) {
            unsaid.add("column " + table + "." + column.name(), column.text());
        }
        return said;
    }

    private Optional<Column> typed(Column column) {
        if (!(column.type() instanceof NamedType named)) {
            return Optional.of(column);
        }
        SimpleType number = NUMBERED.get(named.word());
        if (number == null) {
            return named.otherWords().containsKey(target) ? Optional.of(column) : Optional.empty();
        }
        boolean isKey = key.equals(Set.of(column.name()));
        if (!isKey) {
            unsaid.add(
                    "numbers of " + table + "." + column.name(), named.word() + ", and the column is no primary key");
        }
        return Optional.of(with(column, number, column.defaultValue(), isKey));
    }

    private static Column with(Column column, DataType type, DefaultValue value, boolean isNumbered) {
        Numbering numbering = isNumbered ? new Numbering(Numbering.Giver.DATABASE, Numbers.PLAIN) : column.numbering();
        return new Column(
                column.name(), type, column.nullable(), value, numbering, column.comment(), column.constraints());
    }

    private Optional<Column> withDefault(Column column) {
        return column.defaultValue()
                .accept(new Default(column))
                .map(value -> with(column, column.type(), value, false));
    }

    /** Empty where the column makes no sense without what can't be said. */
    private final class Default implements DefaultValue.Visitor<Optional<DefaultValue>> {
        private final Column column;

        Default(Column column) {
            this.column = column;
        }

        @Override
        public Optional<DefaultValue> none() {
            return Optional.of(column.defaultValue());
        }

        @Override
        public Optional<DefaultValue> text(String value) {
            return Optional.of(column.defaultValue());
        }

        @Override
        public Optional<DefaultValue> number(java.math.BigDecimal value) {
            return Optional.of(column.defaultValue());
        }

        @Override
        public Optional<DefaultValue> bool(boolean value) {
            return Optional.of(column.defaultValue());
        }

        @Override
        public Optional<DefaultValue> expression(String text) {
            if (text.equals("now()")) {
                return Optional.of(new DefaultValue.Expression("CURRENT_TIMESTAMP"));
            }
            if (CLOCKS.contains(text)) {
                return Optional.of(column.defaultValue());
            }
            unsaid.add("default of " + table + "." + column.name(), text);
            return Optional.of(new DefaultValue.None());
        }

        @Override
        public Optional<DefaultValue> generated(String text) {
            return sql.of(text).map(DefaultValue.Generated::new);
        }
    }
}
