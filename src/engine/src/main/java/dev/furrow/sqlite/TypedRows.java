package dev.furrow.sqlite;

import dev.furrow.operation.model.BulkInsert;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.SchemaEntry;
import dev.furrow.sqlite.text.TableReader;
import dev.furrow.value.GivenValue;
import dev.furrow.value.UnfitValueException;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of a revision as their table's columns keep them: SQLite takes any value for any column, PostgreSQL reads it by its type. */
final class TypedRows {
    private final LiveSchema schema;

    TypedRows(LiveSchema schema) {
        this.schema = schema;
    }

    /**
     * Returns the rows with the values that their texts mean.
     *
     * @throws dev.furrow.error.FurrowException if a column has no such value
     */
    BulkInsert of(BulkInsert insert) {
        Map<String, ValueType> types = types(insert.table().name());
        return insert.converted((column, value) -> converted(types, column, value));
    }

    private static Object converted(Map<String, ValueType> types, String column, Object value)
            throws UnfitValueException {
        ValueType type = types.getOrDefault(key(column), ValueType.of(ValueKind.UNKNOWN));
        return GivenValue.of(type, value);
    }

    /** Returns what the columns hold, by their names; nothing of a view, of a virtual table, and of what isn't there. */
    private Map<String, ValueType> types(String table) {
        Optional<SchemaEntry> entry = schema.find("table", table).filter(found -> !found.isVirtual());
        return entry.isEmpty()
                ? Map.of()
                : TableReader.read(entry.get().name(), entry.get().sql()).columns().stream()
                        .collect(Collectors.toMap(column -> key(column.name()), TypedRows::type));
    }

    /** A revision in SQL may mean PostgreSQL's bigint by INTEGER. */
    private static ValueType type(ColumnText column) {
        return column.holds().withWideIntegers();
    }

    private static String key(String column) {
        return column.toLowerCase(Locale.ROOT);
    }
}
