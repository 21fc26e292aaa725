package dev.furrow.dialect.sqlite;

import dev.furrow.dialect.Quoting;

/**
 * A rule behind a column, or one of a whole table, as it is written.
 *
 * @param name as CONSTRAINT gives it; empty for none
 * @param text all of it, that name included
 */
record Clause(Kind kind, String name, String text) {
    /** What it says. */
    enum Kind {
        PRIMARY_KEY,
        NOT_NULL,
        NULL,
        UNIQUE,
        CHECK,
        DEFAULT,
        COLLATE,
        FOREIGN_KEY,
        GENERATED
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean mentions(String column) {
        return new Tokens(body()).mention(column);
    }

    /** Returns the text without {@code CONSTRAINT} and its name. */
    String body() {
        Tokens tokens = new Tokens(text);
        return tokens.isWord(0, "CONSTRAINT") && tokens.count() > 2
                ? text.substring(tokens.get(2).start())
                : text;
    }

    Clause named(String newName) {
        return new Clause(kind, newName, "CONSTRAINT " + Quoting.identifier(newName) + " " + body());
    }

    /** Tells whether AUTOINCREMENT stands in it. */
    boolean counts() {
        Tokens tokens = new Tokens(text);
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isWord(i, "AUTOINCREMENT")) {
                return true;
            }
        }
        return false;
    }
}
