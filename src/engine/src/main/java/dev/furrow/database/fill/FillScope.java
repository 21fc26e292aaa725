package dev.furrow.database.fill;

import dev.furrow.schema.TableName;
import java.util.Set;

/**
 * What a transaction that fills tables is going to do.
 *
 * @param cleared the tables that it empties first; none if rows are added to what is there
 * @param filled the tables whose rows may come in an order that their keys don't allow, and are looked at in the end
 * @param deferred the foreign keys that can't hold before all rows are in
 */
public record FillScope(Set<TableName> cleared, Set<TableName> filled, Set<KeyRef> deferred, Content content) {
    /** What is sent. */
    public enum Content {
        /** Rows for the filled tables, and nothing else. */
        ROWS,
        /** Statements of an author's too, which may change whatever they like. */
        STATEMENTS
    }

    public FillScope {
        cleared = Set.copyOf(cleared);
        filled = Set.copyOf(filled);
        deferred = Set.copyOf(deferred);
    }
}
