package dev.furrow.sql;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.sql.SqlSyntax.Rule;

/** {@code COPY ... TO STDOUT}, which sends rows to whoever runs the statement; see "COPY" in PostgreSQL's manual. */
final class CopyOutput {
    private CopyOutput() {}

    /** Refuses it: a script is run by nobody who would read the rows. */
    static void requireNone(SqlStatement statement) {
        SqlCursor cursor = new SqlCursor(statement);
        if (statement.syntax().has(Rule.COPY_DATA) && cursor.take("COPY") && leadsToStdout(cursor)) {
            throw new FurrowException(
                    statement.place(),
                    "COPY ... TO STDOUT sends rows, and nobody reads them here",
                    Advice.say("Take the statement out; INSERT INTO ... SELECT keeps rows in a table."),
                    Advice.run("To write a table's rows into a file:", "seed:export"));
        }
    }

    /** The table's name or the query comes first; a query stands in parentheses. */
    private static boolean leadsToStdout(SqlCursor cursor) {
        int depth = 0;
        while (!cursor.isAtEnd()) {
            if (depth == 0 && cursor.takeAny("FROM", "TO")) {
                return cursor.take("STDOUT");
            }
            depth += change(cursor.takeText());
        }
        return false;
    }

    private static int change(String token) {
        return switch (token) {
            case "(" -> 1;
            case ")" -> -1;
            default -> 0;
        };
    }
}
