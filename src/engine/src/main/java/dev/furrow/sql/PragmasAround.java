package dev.furrow.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The pragmas around a script's own transaction. SQLite switches foreign keys outside of one alone, so its manual's recipe ("Making
 * Other Kinds Of Table Schema Changes") and what its shell dumps begin with {@code PRAGMA foreign_keys=OFF}.
 *
 * @param before those in front of it that do the same inside of it
 * @param transaction what is between them
 * @param after those behind it that do the same inside of it
 * @param foreignKeys the last one in front of it that switches foreign keys
 */
record PragmasAround(
        List<SqlStatement> before,
        List<SqlStatement> transaction,
        List<SqlStatement> after,
        Optional<SqlStatement> foreignKeys) {
    private static final String FOREIGN_KEYS = "foreign_keys";
    private static final String[] SAME_INSIDE = {
        "defer_foreign_keys",
        "foreign_key_check",
        "ignore_check_constraints",
        "integrity_check",
        "legacy_alter_table",
        "quick_check",
        "recursive_triggers"
    };

    /** Finds those of a script; of others than these, everything is between. */
    static PragmasAround of(List<SqlStatement> statements) {
        int from = 0;
        while (from < statements.size() && mayStandAround(statements.get(from))) {
            from++;
        }
        int to = statements.size();
        while (to > from && mayStandAround(statements.get(to - 1))) {
            to--;
        }
        List<SqlStatement> leading = statements.subList(0, from);
        return new PragmasAround(
                kept(leading),
                List.copyOf(statements.subList(from, to)),
                kept(statements.subList(to, statements.size())),
                leading.stream().filter(pragma -> value(pragma).isPresent()).reduce((first, second) -> second));
    }

    private static boolean mayStandAround(SqlStatement statement) {
        SqlCursor cursor = new SqlCursor(statement);
        return statement.syntax().has(SqlSyntax.Rule.PRAGMAS)
                && cursor.take("PRAGMA")
                && (cursor.take(FOREIGN_KEYS) || cursor.takeAny(SAME_INSIDE));
    }

    private static List<SqlStatement> kept(List<SqlStatement> pragmas) {
        return pragmas.stream()
                .filter(pragma -> !new SqlCursor(pragma).take("PRAGMA", FOREIGN_KEYS))
                .toList();
    }

    /** Returns whether foreign keys are on behind it; empty if it switches none. */
    Optional<Boolean> foreignKeysOn() {
        return foreignKeys.flatMap(PragmasAround::value).map(PragmasAround::isTrue);
    }

    private static Optional<String> value(SqlStatement pragma) {
        SqlCursor cursor = new SqlCursor(pragma);
        boolean isSet = cursor.take("PRAGMA", FOREIGN_KEYS) && (cursor.takeSymbol('=') || cursor.takeSymbol('('));
        return isSet ? Optional.of(cursor.takeText()) : Optional.empty();
    }

    /** As SQLite reads it: what it doesn't know is off. */
    private static boolean isTrue(String value) {
        String word = value.replaceAll("^['\"]|['\"]$", "").toLowerCase(Locale.ROOT);
        return List.of("on", "yes", "true").contains(word) || word.matches("0*[1-9][0-9]*");
    }
}
