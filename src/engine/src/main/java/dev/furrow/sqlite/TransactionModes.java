package dev.furrow.sqlite;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.sql.SqlCursor;
import dev.furrow.sql.SqlStatement;

/** Reads what a {@code BEGIN} asks of its transaction. See "Transaction" in SQLite's manual. */
final class TransactionModes {
    private TransactionModes() {}

    /** Returns the word that stands after {@code BEGIN}; empty where a step's own does as well, which has the write lock at once. */
    static String of(SqlStatement begin) {
        SqlCursor cursor = new SqlCursor(begin);
        if (!cursor.take("START")) {
            cursor.take("BEGIN");
        }
        boolean exclusive = cursor.take("EXCLUSIVE");
        if (!exclusive) {
            cursor.takeAny("DEFERRED", "IMMEDIATE");
        }
        cursor.take("TRANSACTION");
        if (!cursor.isAtEnd()) {
            throw new FurrowException(
                    begin.place(),
                    "\"" + begin.text() + "\" asks for what no transaction of SQLite has",
                    Advice.say("Write BEGIN alone, or a section for each database. SQLite's are serializable always."));
        }
        return exclusive ? "EXCLUSIVE" : "";
    }
}
