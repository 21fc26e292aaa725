package dev.furrow.seed.model;

import dev.furrow.database.Dialect;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.TableName;
import java.util.List;

/** A table's foreign key, with the table. */
public record KeyRef(TableName table, ForeignKey key) {
    /** Returns the constraint in words: {@code likes (user_id) refers to users (id)}. */
    public String words(SeedDatabase database) {
        return database.shown(table) + list(key.columns()) + " refers to " + database.shown(key.target())
                + list(key.targetColumns());
    }

    /** Returns the statement that lets it wait until the commit. */
    public String letWait(Dialect dialect) {
        return "ALTER TABLE " + dialect.quote(table) + " ALTER CONSTRAINT " + dialect.quote(key.name()) + " DEFERRABLE";
    }

    private static String list(List<String> columns) {
        return columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")";
    }
}
