package dev.furrow.sqlite.text;

import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlToken;
import java.util.Optional;

/**
 * A constraint after a column, or one of a whole table, as it is written.
 *
 * @param name as CONSTRAINT gives it; empty for none
 * @param text all of it, that name included
 */
public record Clause(Kind kind, String name, String text) {
    /** What it says. */
    public enum Kind {
        PRIMARY_KEY,
        NOT_NULL,
        NULL,
        UNIQUE,
        CHECK,
        DEFAULT,
        COLLATE,
        FOREIGN_KEY,
        /** When the foreign key before it is looked at: {@code NOT DEFERRABLE} too. */
        DEFERRABLE,
        GENERATED,
        /** {@code CONSTRAINT} and a name alone, or {@code GENERATED ALWAYS} without an expression. */
        NOTHING
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** Returns whether it is a constraint that rows keep, which has a name or could have one. */
    public boolean isConstraint() {
        return switch (kind) {
            case PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY -> true;
            case NOT_NULL, NULL, DEFAULT, COLLATE, DEFERRABLE, GENERATED, NOTHING -> false;
        };
    }

    public boolean mentions(String column) {
        return new Tokens(body()).mention(column);
    }

    /** Returns the text without {@code CONSTRAINT} and its name. */
    public String body() {
        Tokens tokens = new Tokens(text);
        return tokens.isWord(0, "CONSTRAINT") && tokens.count() > 2
                ? text.substring(tokens.get(2).start())
                : text;
    }

    /** Returns what stands after the word that it begins with; of a default, its value. */
    public String textAfterWord() {
        String body = body();
        return body.substring(new Tokens(body).get(0).end()).strip();
    }

    public Clause named(String newName) {
        return new Clause(kind, newName, "CONSTRAINT " + Quoting.identifier(newName) + " " + body());
    }

    /** Returns whether it is a default that is written as a value, not as an expression. */
    public boolean isLiteralDefault() {
        Tokens tokens = new Tokens(body());
        int last = tokens.count() - 1;
        boolean value = last > 0
                && (tokens.get(last).kind() == SqlToken.Kind.STRING
                        || Character.isDigit(body().charAt(tokens.get(last).start()))
                        || tokens.isAnyWord(last, "TRUE", "FALSE"));
        return is(Kind.DEFAULT) && value && !tokens.isSymbol(1, '(');
    }

    /** Returns the text that it is as a default, without quotes; empty for anything else. */
    public Optional<String> textDefault() {
        Tokens tokens = new Tokens(body());
        boolean isText =
                is(Kind.DEFAULT) && tokens.count() == 2 && tokens.get(1).kind() == SqlToken.Kind.STRING;
        return isText ? Optional.of(tokens.name(1)) : Optional.empty();
    }

    /** Returns whether it is the default that {@code literal} writes. */
    public boolean isDefault(String literal) {
        Tokens tokens = new Tokens(body());
        return is(Kind.DEFAULT)
                && tokens.count() == 2
                && tokens.get(1).in(body()).equals(literal);
    }

    boolean isDescendingKey() {
        return is(Kind.PRIMARY_KEY) && new Tokens(body()).isWord(2, "DESC");
    }

    /** Returns the table that it refers to; empty if it is no foreign key. */
    public Optional<String> target() {
        Tokens tokens = new Tokens(body());
        for (int i = 0; i + 1 < tokens.count() && is(Kind.FOREIGN_KEY); i++) {
            if (tokens.isWord(i, "REFERENCES")) {
                return Optional.of(tokens.name(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Returns whether AUTOINCREMENT stands in it. */
    public boolean counts() {
        return new Tokens(text).hasWord("AUTOINCREMENT");
    }
}
