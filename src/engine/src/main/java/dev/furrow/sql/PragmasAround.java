package dev.furrow.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pragmas around a script's own transaction. SQLite switches foreign keys outside of one alone, so its manual's recipe ("Making
 * Other Kinds Of Table Schema Changes") and what its shell dumps begin with {@code PRAGMA foreign_keys=OFF}.
 *
 * @param before those in front of it
 * @param transaction what is between them
 * @param after those after it
 */
record PragmasAround(List<SqlStatement> before, List<SqlStatement> transaction, List<SqlStatement> after) {
    private static final String[] SAME_INSIDE = {
        "defer_foreign_keys",
        "foreign_key_check",
        "ignore_check_constraints",
        "integrity_check",
        "legacy_alter_table",
        "quick_check",
        "recursive_triggers"
    };

    PragmasAround {
        before = List.copyOf(before);
        transaction = List.copyOf(transaction);
        after = List.copyOf(after);
    }

    /** Finds those of a script; all but these is between them. */
    static PragmasAround of(List<SqlStatement> statements) {
        int from = 0;
        while (from < statements.size() && mayStandAround(statements.get(from))) {
            from++;
        }
        int to = statements.size();
        while (to > from && mayStandAround(statements.get(to - 1))) {
            to--;
        }
        return new PragmasAround(
                statements.subList(0, from), statements.subList(from, to), statements.subList(to, statements.size()));
    }

    private static boolean mayStandAround(SqlStatement statement) {
        SqlCursor cursor = new SqlCursor(statement);
        boolean isSameInside =
                statement.syntax().has(SqlSyntax.Rule.PRAGMAS) && cursor.take("PRAGMA") && cursor.takeAny(SAME_INSIDE);
        return isSameInside || ForeignKeyPragma.isOne(statement);
    }

    /** Returns the last one in front that switches foreign keys. */
    Optional<ForeignKeyPragma> foreignKeys() {
        return before.stream()
                .flatMap(pragma -> ForeignKeyPragma.of(pragma).stream())
                .reduce((first, second) -> second);
    }

    /** Returns {@code inside} between them, without those that would do nothing there. */
    List<SqlStatement> around(List<SqlStatement> inside) {
        List<SqlStatement> statements = new ArrayList<>(before);
        statements.addAll(inside);
        statements.addAll(after);
        statements.removeIf(ForeignKeyPragma::isOne);
        return statements;
    }
}
