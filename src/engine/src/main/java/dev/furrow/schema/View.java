package dev.furrow.schema;

import java.util.Set;

/**
 * A view as a live database has it.
 *
 * @param name without a schema, if it is in the one that was read
 * @param query as the database prints it, without a semicolon
 * @param materialized whether it keeps its rows
 * @param text the whole CREATE VIEW where the vocabulary of revisions can't say it; else empty
 * @param uses what can't be dropped or altered under it: {@code users.name}, other views by their name
 */
public record View(TableName name, String query, boolean materialized, String text, Set<String> uses) {
    public View {
        uses = Set.copyOf(uses);
    }
}
