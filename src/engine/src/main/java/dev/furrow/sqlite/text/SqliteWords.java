package dev.furrow.sqlite.text;

import dev.furrow.database.TableSql;
import dev.furrow.schema.Column;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.Product;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TableName;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.RowLiteral;
import dev.furrow.value.CanonicalTime;
import dev.furrow.value.GivenValue;
import dev.furrow.value.UnfitValueException;
import dev.furrow.value.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * SQLite's types, defaults and names. The declared words keep the application's meaning; the affinity that SQLite reads off
 * them is the one that fits ("Determination Of Column Affinity" in its manual).
 */
public final class SqliteWords implements TableSql.Words, DataType.Visitor<String>, DefaultValue.Visitor<String> {
    private static final List<String> CONSTANTS =
            List.of("CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "NULL", "TRUE", "FALSE");

    @Override
    public String quote(TableName table) {
        if (table.isQualified() && !table.schema().equalsIgnoreCase("main")) {
            throw SqliteUnsupported.of("reach \"" + table + "\": it has no schemas");
        }
        return Quoting.identifier(table.name());
    }

    @Override
    public String type(DataType type) {
        return type.accept(this);
    }

    /** A text is kept as it is, whatever the column's type: it has to be what the column's values are. */
    @Override
    public String defaultValue(ValueType type, DefaultValue value) {
        return value instanceof DefaultValue.Text text ? literal(stored(type, text.value())) : value.accept(this);
    }

    private static Object stored(ValueType type, String text) {
        try {
            return GivenValue.of(type, text);
        } catch (UnfitValueException e) {
            // One of PostgreSQL's words for a day: no other unfit default comes here.
            throw SqliteUnsupported.of("have the default \"" + text + "\": it " + e.what());
        }
    }

    @Override
    public String identity(TableName table, Column column) {
        SqliteUnsupported.requireCounted(column.name(), column.numbering());
        // AUTOINCREMENT is taken after exactly INTEGER, which is 64 bits wide whatever was asked for.
        return "INTEGER PRIMARY KEY AUTOINCREMENT";
    }

    /** An enumeration's values stand in a check whose name tells the type, so that values can be added later. */
    @Override
    public String afterType(Column column) {
        return column.type() instanceof EnumerationType type
                ? " " + EnumCheck.of(column.name(), type).text()
                : "";
    }

    @Override
    public String exclude(Exclude exclude) {
        throw SqliteUnsupported.of("keep rows apart by an exclusion (constraint \"" + exclude.name() + "\")");
    }

    @Override
    public String operatorClass(IndexColumn column) {
        if (!column.operatorClass().isEmpty()) {
            throw SqliteUnsupported.of("index by an operator class (" + column.operatorClass() + ")");
        }
        return "";
    }

    @Override
    public String literal(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return bool(flag);
        }
        if (RowLiteral.isBeyondNumbers(value)) {
            // SQLite reads no word for them; it takes NaN for NULL.
            throw SqliteUnsupported.of("keep " + value + " in a row");
        }
        return value instanceof byte[] bytes
                ? "X'" + RowLiteral.hex(bytes) + "'"
                : RowLiteral.of(CanonicalTime.of(value));
    }

    @Override
    public String enumeration(EnumerationType type) {
        return "TEXT";
    }

    @Override
    public String generated(String sql) {
        throw new IllegalArgumentException("no default: GENERATED ALWAYS AS (" + sql + ")");
    }

    @Override
    public String simple(SimpleType type) {
        return switch (type) {
            case SMALL_INTEGER -> "SMALLINT";
            case INTEGER -> "INTEGER";
            case BIG_INTEGER -> "BIGINT";
            case TEXT -> "TEXT";
            case BOOL -> "BOOLEAN";
            case DATE -> "DATE";
            case REAL -> "REAL";
            case DOUBLE_PRECISION -> "DOUBLE PRECISION";
            case BINARY -> "BLOB";
            case UUID -> "UUID TEXT";
            case JSON -> "JSON TEXT";
        };
    }

    @Override
    public String string(StringType type) {
        return "VARCHAR(" + type.length() + ")";
    }

    @Override
    public String decimal(DecimalType type) {
        return "DECIMAL(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String timestamp(TimestampType type) {
        return type.withZone() ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP";
    }

    @Override
    public String time(TimeType type) {
        return type.withZone() ? "TIME WITH TIME ZONE" : "TIME";
    }

    @Override
    public String named(NamedType type) {
        return type.wordOn(Product.SQLITE);
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
        return value ? "1" : "0";
    }

    @Override
    public String expression(String sql) {
        return CONSTANTS.contains(sql.toUpperCase(Locale.ROOT)) ? sql : "(" + sql + ")";
    }
}
