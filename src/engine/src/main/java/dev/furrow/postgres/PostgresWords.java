package dev.furrow.postgres;

import dev.furrow.database.TableSql;
import dev.furrow.postgres.text.SequenceOptions;
import dev.furrow.schema.Column;
import dev.furrow.schema.ConstraintNames;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.Product;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TableName;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.RowLiteral;
import dev.furrow.value.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's types, defaults and names. */
final class PostgresWords implements TableSql.Words, DataType.Visitor<String>, DefaultValue.Visitor<String> {
    private final String schema;

    PostgresWords(String schema) {
        this.schema = schema;
    }

    /** Returns the schema of unqualified tables; empty where the search path finds them. */
    String schema() {
        return schema;
    }

    @Override
    public String quote(TableName table) {
        String where = table.isQualified() ? table.schema() : schema;
        return (where.isEmpty() ? "" : Quoting.identifier(where) + ".") + Quoting.identifier(table.name());
    }

    @Override
    public String type(DataType type) {
        return type.accept(this);
    }

    /** A default is read by its column's type when it is made. */
    @Override
    public String defaultValue(ValueType type, DefaultValue value) {
        return value.accept(this);
    }

    @Override
    public String identity(TableName table, Column column) {
        String name = ConstraintNames.named(table, new PrimaryKey("", List.of(column.name())))
                .name();
        // PostgreSQL would cut a long table's name in its own way.
        boolean isPostgres = name.equals(table.name() + "_pkey");
        return type(column.type()) + " " + SequenceOptions.identity(column.numbering())
                + (isPostgres ? "" : " CONSTRAINT " + Quoting.identifier(name)) + " PRIMARY KEY";
    }

    @Override
    public String afterType(Column column) {
        return "";
    }

    @Override
    public String exclude(Exclude exclude) {
        List<String> comparisons = new ArrayList<>();
        for (Exclude.Comparison comparison : exclude.comparisons()) {
            String text =
                    comparison.isExpression() ? "(" + comparison.text() + ")" : Quoting.identifier(comparison.text());
            comparisons.add(text + " WITH " + comparison.operator());
        }
        return "EXCLUDE USING "
                + Quoting.identifier(exclude.method())
                + " ("
                + String.join(", ", comparisons)
                + ")"
                + (exclude.where().isEmpty() ? "" : " WHERE (" + exclude.where() + ")");
    }

    @Override
    public String operatorClass(IndexColumn column) {
        return column.operatorClass().isEmpty() ? "" : " " + column.operatorClass();
    }

    @Override
    public String literal(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return bool(flag);
        }
        if (RowLiteral.isBeyondNumbers(value)) {
            return Quoting.literal(String.valueOf(value));
        }
        return value instanceof byte[] bytes ? "'\\x" + RowLiteral.hex(bytes) + "'" : RowLiteral.of(value);
    }

    @Override
    public String enumeration(EnumerationType type) {
        return quote(type.name());
    }

    @Override
    public String generated(String sql) {
        throw new IllegalArgumentException("no default: GENERATED ALWAYS AS (" + sql + ")");
    }

    @Override
    public String simple(SimpleType type) {
        return switch (type) {
            case SMALL_INTEGER -> "smallint";
            case INTEGER -> "integer";
            case BIG_INTEGER -> "bigint";
            case TEXT -> "text";
            case BOOL -> "boolean";
            case DATE -> "date";
            case REAL -> "real";
            case DOUBLE_PRECISION -> "double precision";
            case BINARY -> "bytea";
            case UUID -> "uuid";
            case JSON -> "jsonb";
        };
    }

    @Override
    public String string(StringType type) {
        return "varchar(" + type.length() + ")";
    }

    @Override
    public String decimal(DecimalType type) {
        return "numeric(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String timestamp(TimestampType type) {
        return type.withZone() ? "timestamp with time zone" : "timestamp";
    }

    @Override
    public String time(TimeType type) {
        return type.withZone() ? "time with time zone" : "time";
    }

    @Override
    public String named(NamedType type) {
        return type.wordOn(Product.POSTGRESQL);
    }

    @Override
    public String none() {
        return "";
    }

    @Override
    public String text(String value) {
        return Quoting.literal(value);
    }

    @Override
    public String number(BigDecimal value) {
        return value.toPlainString();
    }

    @Override
    public String bool(boolean value) {
        return value ? "true" : "false";
    }

    @Override
    public String expression(String sql) {
        return sql;
    }
}
