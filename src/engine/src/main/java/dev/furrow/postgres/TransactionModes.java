package dev.furrow.postgres;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.sql.SqlCursor;
import dev.furrow.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@code BEGIN} asks of its transaction. See "BEGIN" in PostgreSQL's manual. */
final class TransactionModes {
    private final SqlStatement begin;
    private final SqlCursor cursor;

    private TransactionModes(SqlStatement begin) {
        this.begin = begin;
        this.cursor = new SqlCursor(begin);
    }

    /** Returns them as {@code SET TRANSACTION} takes them; empty for none. */
    static String of(SqlStatement begin) {
        return new TransactionModes(begin).read();
    }

    private String read() {
        if (!cursor.take("START", "TRANSACTION") && cursor.take("BEGIN")) {
            cursor.takeAny("WORK", "TRANSACTION");
        }
        List<String> modes = new ArrayList<>();
        while (!cursor.isAtEnd()) {
            modes.add(mode());
            cursor.takeSymbol(',');
        }
        return String.join(", ", modes);
    }

    private String mode() {
        if (cursor.take("ISOLATION", "LEVEL")) {
            return "ISOLATION LEVEL " + level();
        }
        if (cursor.take("READ", "WRITE")) {
            return "READ WRITE";
        }
        if (cursor.take("READ", "ONLY")) {
            throw refused(
                    "begins a transaction that writes nothing, and what a revision does is recorded in its own",
                    "Take READ ONLY out.");
        }
        if (cursor.take("NOT", "DEFERRABLE")) {
            return "NOT DEFERRABLE";
        }
        if (cursor.take("DEFERRABLE")) {
            return "DEFERRABLE";
        }
        throw notOurs();
    }

    private String level() {
        if (cursor.take("SERIALIZABLE")) {
            return "SERIALIZABLE";
        }
        if (cursor.take("REPEATABLE", "READ")) {
            return "REPEATABLE READ";
        }
        if (cursor.take("READ", "COMMITTED")) {
            return "READ COMMITTED";
        }
        if (cursor.take("READ", "UNCOMMITTED")) {
            return "READ UNCOMMITTED";
        }
        throw notOurs();
    }

    private FurrowException notOurs() {
        return refused(
                "asks for what no transaction of PostgreSQL has", "Write BEGIN alone, or a section for each database.");
    }

    private FurrowException refused(String why, String advice) {
        return new FurrowException(begin.place(), "\"" + begin.text() + "\" " + why, Advice.say(advice));
    }
}
