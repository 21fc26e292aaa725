package dev.furrow.sqlite.keys;

import dev.furrow.sql.SqlToken.Kind;
import dev.furrow.sqlite.text.Tokens;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names as SQLite compares them, without regard to case. */
final class TableNames {
    private TableNames() {}

    /** Returns what two spellings of one name have in common. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * Returns all that may be a table's name in a statement, as {@link #key}. What a statement writes to, makes, alters or drops is
     * among them, or a trigger does it; SQLite takes a string for a name, too.
     */
    static Set<String> in(Tokens tokens) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tokens.count(); i++) {
            Kind kind = tokens.kind(i);
            if (kind == Kind.WORD || kind == Kind.QUOTED_NAME || kind == Kind.STRING) {
                names.add(key(tokens.name(i)));
            }
        }
        return names;
    }
}
