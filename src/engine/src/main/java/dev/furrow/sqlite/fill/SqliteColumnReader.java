package dev.furrow.sqlite.fill;

import dev.furrow.database.fill.ColumnReader;
import dev.furrow.database.fill.ExportedValue;
import dev.furrow.database.fill.Misfit;
import dev.furrow.error.Advice;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.value.Bytes;
import dev.furrow.value.Cell;
import dev.furrow.value.SeedRow;
import dev.furrow.value.UnfitValueException;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;
import dev.furrow.value.ValueWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a column's values, which others may have put there: SQLite keeps nearly any in any column, and a seed says only those that
 * its type has.
 */
record SqliteColumnReader(Table table, TableColumn column, ValueType type, Affinity affinity) implements ColumnReader {
    static SqliteColumnReader of(Table table, TableColumn column) {
        return new SqliteColumnReader(table, column, SqliteBinding.type(column), Affinity.of(table, column));
    }

    @Override
    public Optional<Misfit> add(ResultSet result, int index, SeedRow row) throws SQLException {
        Object value = result.getObject(index);
        if (value == null) {
            row.addNull(0);
            return Optional.empty();
        }
        String text = value instanceof byte[] bytes ? Bytes.text(bytes) : value.toString();
        try {
            Object back = type.value(type.kind() == ValueKind.JSON ? Cell.NESTED : Cell.PLAIN, text);
            exported(value).add(text, row);
            return isSame(value, back)
                    ? Optional.empty()
                    : Optional.of(Misfit.altered("would come back as " + words(back, text)));
        } catch (UnfitValueException e) {
            ExportedValue.TEXT.add(text, row);
            return Optional.of(Misfit.refused(e.what()).advising(advice(value)));
        }
    }

    private List<Advice> advice(Object value) {
        return value instanceof Number number ? Epoch.advice(table, column, type.kind(), number) : List.of();
    }

    private ExportedValue exported(Object value) {
        return switch (type.kind()) {
            case BOOLEAN -> ExportedValue.BOOLEAN;
            case JSON -> ExportedValue.NESTED;
            default -> value instanceof Number ? ExportedValue.NUMBER : ExportedValue.TEXT;
        };
    }

    private boolean isSame(Object value, Object back) {
        if (value instanceof byte[] before && back instanceof byte[] after) {
            return Arrays.equals(before, after);
        }
        return affinity.makes(back, value);
    }

    /** Returns the value in quotes; if that tells it from nothing, its kind. */
    private static String words(Object back, String text) {
        String shown = back instanceof byte[] bytes ? Bytes.text(bytes) : back.toString();
        if (!shown.equals(text)) {
            return ValueWords.quoted(shown);
        }
        if (back instanceof byte[]) {
            return "bytes";
        }
        return back instanceof Number ? "a number" : "text";
    }
}
