package dev.furrow.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** SQLite's switch for foreign keys, {@code PRAGMA foreign_keys=OFF}, which does nothing inside a transaction. */
record ForeignKeyPragma(SqlStatement statement, boolean isOn) {
    private static final String NAME = "foreign_keys";

    /** Returns the switch that a statement is; none if it only asks how it stands. */
    static Optional<ForeignKeyPragma> of(SqlStatement statement) {
        SqlCursor cursor = new SqlCursor(statement);
        boolean isSet = statement.syntax().has(SqlSyntax.Rule.PRAGMAS)
                && cursor.take("PRAGMA", NAME)
                && (cursor.takeSymbol('=') || cursor.takeSymbol('('));
        return isSet ? Optional.of(new ForeignKeyPragma(statement, isTrue(cursor.takeText()))) : Optional.empty();
    }

    /** Returns whether a statement sets the switch, or asks how it stands. */
    static boolean isOne(SqlStatement statement) {
        return statement.syntax().has(SqlSyntax.Rule.PRAGMAS) && new SqlCursor(statement).take("PRAGMA", NAME);
    }

    /** As SQLite reads it: what it doesn't know is off. */
    private static boolean isTrue(String value) {
        String word = value.replaceAll("^['\"]|['\"]$", "").toLowerCase(Locale.ROOT);
        return List.of("on", "yes", "true").contains(word) || word.matches("0*[1-9][0-9]*");
    }
}
