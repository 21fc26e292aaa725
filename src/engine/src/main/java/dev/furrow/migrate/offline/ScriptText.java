package dev.furrow.migrate.offline;

import java.util.List;

/**
 * What a goal would do as a script for psql or sqlite3.
 *
 * @param plan what it does
 * @param parts the text, in as many pieces as it was made in; with a line feed after each line; comments alone if there is nothing to run
 */
public record ScriptText<P>(P plan, List<String> parts) {
    public ScriptText {
        parts = List.copyOf(parts);
    }

    /** Takes a text that was made as a whole. */
    public static <P> ScriptText<P> of(P plan, String text) {
        return new ScriptText<>(plan, List.of(text));
    }
}
