package dev.furrow.operation.model;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.TableName;
import dev.furrow.value.UnfitValueException;
import dev.furrow.value.ValueWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows into a table.
 *
 * @param columns those that each row brings, in its order
 */
public record BulkInsert(TableName table, List<String> columns, List<Row> rows) implements Operation {
    public BulkInsert {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty()) {
            throw new FurrowException("rows for table \"" + table + "\" name no columns");
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new FurrowException(
                    "rows for table \"" + table + "\" name a column twice: " + String.join(", ", columns));
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).values().size() != columns.size()) {
                throw new FurrowException(Diagnostic.of("row " + (i + 1) + " for table \"" + table + "\" has "
                                + rows.get(i).values().size() + " values for " + columns.size() + " columns")
                        .noting("The columns are " + String.join(", ", columns) + "."));
            }
        }
    }

    /** Returns the rows in groups of at most {@code count}, one statement's worth each. */
    public List<List<Row>> groups(int count) {
        List<List<Row>> groups = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += count) {
            groups.add(rows.subList(from, Math.min(from + count, rows.size())));
        }
        return groups;
    }

    /** Makes another value of one that a row brings; NULL is none. */
    @FunctionalInterface
    public interface Conversion {
        /** Returns what goes into {@code column}. */
        Object of(String column, Object value) throws UnfitValueException;
    }

    /**
     * Returns the same rows with other values.
     *
     * @throws FurrowException with row, column and value, if one can't be made
     */
    public BulkInsert converted(Conversion conversion) {
        List<Row> converted = new ArrayList<>();
        for (Row row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                Object value = row.values().get(i);
                values.add(value == null ? null : converted(converted.size() + 1, columns.get(i), value, conversion));
            }
            converted.add(new Row(values));
        }
        return new BulkInsert(table, columns, converted);
    }

    private Object converted(int row, String column, Object value, Conversion conversion) {
        try {
            return conversion.of(column, value);
        } catch (UnfitValueException e) {
            String what = column + " " + ValueWords.quoted(value.toString()) + " " + e.what();
            throw new FurrowException(Diagnostic.of("row " + row + " for table \"" + table + "\": " + what), e);
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.bulkInsert(this);
    }
}
