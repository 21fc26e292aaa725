package dev.furrow.database.fill;

import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import java.util.List;

/** A table's foreign key, with the table. */
public record KeyRef(TableName table, ForeignKey key) {
    /** Returns the constraint in words: {@code likes (user_id) refers to users (id)}. */
    public String words(Tables tables) {
        return tables.shown(table) + list(key.columns()) + " refers to " + tables.shown(key.target())
                + list(key.targetColumns());
    }

    private static String list(List<String> columns) {
        return columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")";
    }
}
