package dev.furrow.sqlite.text;

import java.util.ArrayList;
import java.util.List;

/**
 * When a trigger fires, as its CREATE TRIGGER says it. See "CREATE TRIGGER" in SQLite's manual.
 *
 * @param columns those of UPDATE OF; empty for any
 */
public record TriggerText(Event event, List<String> columns) {
    /** What makes it fire. */
    public enum Event {
        INSERT,
        UPDATE,
        DELETE
    }

    public TriggerText {
        columns = List.copyOf(columns);
    }

    /** Reads it off a CREATE TRIGGER. */
    public static TriggerText read(String sql) {
        Tokens tokens = new Tokens(sql);
        // Nothing before it can be called so without quotes.
        int at = 0;
        while (at < tokens.count() && !tokens.isAnyWord(at, "INSERT", "UPDATE", "DELETE")) {
            at++;
        }
        Event event =
                tokens.isWord(at, "INSERT") ? Event.INSERT : tokens.isWord(at, "UPDATE") ? Event.UPDATE : Event.DELETE;
        List<String> columns = new ArrayList<>();
        if (tokens.isWord(at + 1, "OF")) {
            for (int i = at + 2;
                    i < tokens.count() && !tokens.isWord(i, "ON");
                    i += tokens.isSymbol(i + 1, ',') ? 2 : 1) {
                columns.add(tokens.name(i));
            }
        }
        return new TriggerText(event, columns);
    }
}
