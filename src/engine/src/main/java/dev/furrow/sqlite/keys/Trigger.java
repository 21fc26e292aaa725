package dev.furrow.sqlite.keys;

import dev.furrow.sqlite.text.Tokens;
import java.util.HashSet;
import java.util.Set;

/**
 * How far a trigger reaches. Names are as {@link TableNames#key} has them.
 *
 * @param table the table or view that it waits at
 * @param names what stands in its text
 */
record Trigger(String table, Set<String> names) {
    Trigger {
        names = Set.copyOf(names);
    }

    /** Reads it off a CREATE TRIGGER; nothing in front of the word ON can be called so without quotes. */
    static Trigger read(Tokens tokens) {
        int on = 0;
        while (on < tokens.count() && !tokens.isWord(on, "ON")) {
            on++;
        }
        int table = tokens.isSymbol(on + 2, '.') ? on + 3 : on + 1;
        return new Trigger(table < tokens.count() ? TableNames.key(tokens.name(table)) : "", TableNames.in(tokens));
    }

    /** Returns what it is once a table has another name. */
    Trigger renamed(String from, String to) {
        if (!names.contains(from)) {
            return this;
        }
        Set<String> now = new HashSet<>(names);
        now.add(to);
        return new Trigger(table.equals(from) ? to : table, now);
    }
}
