package dev.furrow.sql;

import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import java.util.Locale;
import java.util.Optional;

/**
 * One database's lexical rules: what begins and ends a string, a comment, a name. See "Lexical Structure" in PostgreSQL's manual,
 * and {@code tokenize.c} of SQLite.
 */
public enum SqlSyntax {
    POSTGRESQL(Product.POSTGRESQL),
    SQLITE(Product.SQLITE);

    private final Product product;

    SqlSyntax(Product product) {
        this.product = product;
    }

    /** Returns the syntax that {@code product} reads. */
    public static SqlSyntax of(Product product) {
        return switch (product) {
            case POSTGRESQL -> POSTGRESQL;
            case SQLITE -> SQLITE;
        };
    }

    /** Returns the syntax that a section line means by {@code word}, if it is one of {@link #word}'s. */
    public static Optional<SqlSyntax> named(String word) {
        for (SqlSyntax syntax : values()) {
            if (syntax.word().equals(word)) {
                return Optional.of(syntax);
            }
        }
        return Optional.empty();
    }

    /** Returns the word that section lines use, {@code postgresql} or {@code sqlite}. */
    public String word() {
        return product.word();
    }

    /**
     * Returns a table's name as this database compares it: two names are the same table's exactly if these are equal, and
     * qualified alike. SQLite keeps the case that was written but doesn't look at it.
     */
    public TableName comparable(TableName table) {
        return this == SQLITE
                ? new TableName(
                        table.schema().toLowerCase(Locale.ROOT), table.name().toLowerCase(Locale.ROOT))
                : table;
    }

    /** Returns what an unquoted name becomes. PostgreSQL folds ASCII letters alone, whatever the locale. */
    String folded(String name) {
        if (this == SQLITE) {
            return name;
        }
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }

    /** A comment inside a comment needs an end of its own, as the standard has it. */
    boolean nestsComments() {
        return this == POSTGRESQL;
    }

    /** A carriage return alone ends a line comment, as a line feed does. */
    boolean carriageReturnEndsLine() {
        return this == POSTGRESQL;
    }

    /** Dollar quotes, {@code E''} and {@code U&""}. */
    boolean hasPostgresQuotes() {
        return this == POSTGRESQL;
    }

    /** Names may also stand between {@code []} and between backticks, and strings where a name is asked for. */
    boolean hasForeignNameQuotes() {
        return this == SQLITE;
    }

    /** A semicolon between parentheses doesn't end the statement: the commands of a rule are written so. */
    boolean hidesSemicolonsInParentheses() {
        return this == POSTGRESQL;
    }

    /** {@code CREATE FUNCTION ... BEGIN ATOMIC ...; END}. */
    boolean hasAtomicBodies() {
        return this == POSTGRESQL;
    }

    /** {@code CREATE TRIGGER ... BEGIN ...; END}. */
    boolean hasTriggerBodies() {
        return this == SQLITE;
    }

    /** {@code COPY ... FROM stdin} with its data in the lines that follow, as {@code pg_dump} writes it. */
    boolean hasCopyData() {
        return this == POSTGRESQL;
    }
}
