package dev.furrow.seed.export;

import dev.furrow.database.Dialect;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableColumn;
import dev.furrow.value.Bytes;
import dev.furrow.value.Cell;
import dev.furrow.value.SeedRow;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** How a column's values are read for a file. */
final class ExportColumn {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        JSON,
        ARRAY
    }

    private final TableColumn column;
    private final Product product;
    private final Kind kind;

    ExportColumn(TableColumn column, Product product) {
        this.column = column;
        this.product = product;
        ValueKind held = ValueType.of(column.baseType()).kind();
        this.kind = product.equals(Product.POSTGRESQL) ? postgres(held) : sqlite(held);
    }

    private static Kind postgres(ValueKind held) {
        return switch (held) {
            case ARRAY -> Kind.ARRAY;
            case BOOLEAN -> Kind.BOOLEAN;
            case JSON -> Kind.JSON;
            default -> held.isNumber() ? Kind.NUMBER : Kind.TEXT;
        };
    }

    private static Kind sqlite(ValueKind held) {
        return switch (held) {
            case BOOLEAN -> Kind.BOOLEAN;
            case JSON -> Kind.JSON;
            default -> Kind.TEXT;
        };
    }

    String name() {
        return column.name();
    }

    /**
     * Returns what is selected.
     *
     * @param nested whether the format has arrays of its own
     */
    String expression(Dialect dialect, boolean nested) {
        String quoted = dialect.quote(column.name());
        if (product.equals(Product.SQLITE)) {
            return quoted;
        }
        return kind == Kind.ARRAY && nested ? "pg_catalog.to_json(" + quoted + ")::text" : quoted + "::text";
    }

    /** Adds the value of a result's row to {@code row}. */
    void add(ResultSet result, int index, SeedRow row) throws SQLException {
        Object value = product.equals(Product.POSTGRESQL) ? result.getString(index) : result.getObject(index);
        if (value == null) {
            row.addNull(0);
            return;
        }
        String text = value instanceof byte[] bytes ? Bytes.text(bytes) : value.toString();
        switch (kind) {
            case BOOLEAN -> row.add(Cell.WORD, bool(text), 0);
            case JSON, ARRAY -> row.add(Cell.NESTED, text, 0);
            default -> row.add(isNumber(value, text) ? Cell.WORD : Cell.STRING, text, 0);
        }
    }

    /** SQLite's values say themselves what they are, whatever their column says. */
    private boolean isNumber(Object value, String text) {
        boolean may = product.equals(Product.POSTGRESQL) ? kind == Kind.NUMBER : value instanceof Number;
        return may && NUMBER.matcher(text).matches();
    }

    private static String bool(String text) {
        return switch (text) {
            case "1", "true" -> "true";
            case "0", "false" -> "false";
            default -> text;
        };
    }
}
