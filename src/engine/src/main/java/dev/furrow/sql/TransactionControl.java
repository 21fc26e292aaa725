package dev.furrow.sql;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.util.List;
import java.util.Optional;

/** Statements that begin or end a transaction, in a script that runs inside one already. */
public final class TransactionControl {
    private TransactionControl() {}

    /**
     * Returns the statements without a transaction of their own: without {@code BEGIN} or {@code START TRANSACTION} as the first and
     * {@code COMMIT} or {@code END} as the last of them, and without SQLite's switch for foreign keys around those. Savepoints, and
     * going back to them, stay.
     *
     * @param foreignKeys whether the script runs with foreign keys on, where that can be told
     * @throws FurrowException if any other statement begins or ends a transaction, with its line, or if the switch asks for something
     *     else
     */
    public static List<SqlStatement> unwrapped(List<SqlStatement> statements, boolean foreignKeys) {
        contrary(statements, foreignKeys).ifPresent(TransactionControl::refuse);
        return unwrapped(
                statements,
                "section",
                List.of(
                        "Or write transaction:false in the section line: then the section runs outside a transaction (in Java"
                                + " the header key  transaction: false)."));
    }

    /** Returns a switch that asks for the contrary: ON before a transaction of its own, OFF anywhere. */
    private static Optional<ForeignKeyPragma> contrary(List<SqlStatement> statements, boolean foreignKeys) {
        if (foreignKeys) {
            return statements.stream()
                    .flatMap(statement -> ForeignKeyPragma.of(statement).stream())
                    .filter(pragma -> !pragma.isOn())
                    .findFirst();
        }
        return begin(statements)
                .flatMap(begin -> PragmasAround.of(statements).foreignKeys())
                .filter(ForeignKeyPragma::isOn);
    }

    private static void refuse(ForeignKeyPragma pragma) {
        throw new FurrowException(Diagnostic.of(
                        pragma.statement().place(),
                        "\"" + firstLine(pragma.statement())
                                + "\" does nothing in the section's transaction, which runs with foreign keys "
                                + (pragma.isOn() ? "off" : "on"))
                .advising(Advice.say((pragma.isOn()
                                ? "Take it out, and write foreign-keys:on in"
                                : "Take it out, or foreign-keys:on out of")
                        + " the section line (in Java the header key  foreign-keys: on).")));
    }

    /** Returns the statement that begins a transaction around all of them, as {@link #unwrapped} takes it away; none if there is none. */
    public static Optional<SqlStatement> begin(List<SqlStatement> statements) {
        List<SqlStatement> wrapped = PragmasAround.of(statements).transaction();
        return isWrapped(wrapped) ? Optional.of(wrapped.get(0)) : Optional.empty();
    }

    /**
     * Refuses a transaction around all statements that asks for what it can't have: others share the one that they run in.
     *
     * @param script what they are a part of, such as {@code seed}
     */
    public static void requirePlain(List<SqlStatement> statements, String script) {
        Optional<SqlStatement> begin = begin(statements).filter(TransactionControl::asksForModes);
        if (begin.isPresent()) {
            throw new FurrowException(
                    begin.get().place(),
                    "\"" + firstLine(begin.get()) + "\" asks for a transaction of its own kind, and the " + script
                            + " shares one with others",
                    Advice.say("Write BEGIN alone, or take it out."));
        }
    }

    private static boolean asksForModes(SqlStatement begin) {
        SqlCursor cursor = new SqlCursor(begin);
        if (!cursor.take("START", "TRANSACTION") && cursor.take("BEGIN")) {
            cursor.takeAny("WORK", "TRANSACTION");
        }
        return cursor.takeAny("ISOLATION", "READ", "NOT", "DEFERRABLE");
    }

    /** Returns what {@link #unwrapped} does; the error speaks of a seed, which never runs outside a transaction. */
    public static List<SqlStatement> unwrappedSeed(List<SqlStatement> statements) {
        requirePlain(statements, "seed");
        return unwrapped(statements, "seed", List.of());
    }

    private static List<SqlStatement> unwrapped(List<SqlStatement> statements, String script, List<String> elsewise) {
        List<SqlStatement> inside = inside(statements);
        for (SqlStatement statement : inside) {
            requireNone(statement, script, elsewise);
        }
        return List.copyOf(inside);
    }

    private static List<SqlStatement> inside(List<SqlStatement> statements) {
        PragmasAround pragmas = PragmasAround.of(statements);
        List<SqlStatement> wrapped = pragmas.transaction();
        if (!isWrapped(wrapped)) {
            return statements;
        }
        return pragmas.around(wrapped.subList(1, wrapped.size() - 1));
    }

    private static boolean isWrapped(List<SqlStatement> statements) {
        return statements.size() > 1 && begins(statements.get(0)) && commits(statements.get(statements.size() - 1));
    }

    private static boolean begins(SqlStatement statement) {
        SqlCursor cursor = new SqlCursor(statement);
        return cursor.take("BEGIN") || cursor.take("START", "TRANSACTION");
    }

    /** {@code COMMIT AND CHAIN} begins another one, {@code COMMIT PREPARED} is another session's. */
    private static boolean commits(SqlStatement statement) {
        SqlCursor cursor = new SqlCursor(statement);
        if (!cursor.takeAny("COMMIT", "END")) {
            return false;
        }
        cursor.takeAny("TRANSACTION", "WORK");
        return cursor.isAtEnd() || cursor.take("AND", "NO", "CHAIN");
    }

    private static void requireNone(SqlStatement statement, String script, List<String> elsewise) {
        if (controls(statement)) {
            throw new FurrowException(Diagnostic.of(
                            statement.place(),
                            "\"" + firstLine(statement) + "\" begins or ends a transaction, and the " + script
                                    + " runs inside one")
                    .advising(Advice.say("Take it out; BEGIN and COMMIT may stand around all statements of the "
                            + script + ", nowhere else."))
                    .advising(Advice.sayAll(elsewise)));
        }
    }

    private static boolean controls(SqlStatement statement) {
        SqlCursor cursor = new SqlCursor(statement);
        if (cursor.takeAny("BEGIN", "COMMIT", "END", "ABORT") || cursor.take("START", "TRANSACTION")) {
            return true;
        }
        if (cursor.take("PREPARE", "TRANSACTION")) {
            return cursor.isAtString(); // else a prepared statement of that name
        }
        if (!cursor.take("ROLLBACK")) {
            return false;
        }
        cursor.takeAny("TRANSACTION", "WORK");
        return !cursor.take("TO");
    }

    private static String firstLine(SqlStatement statement) {
        return statement.text().lines().findFirst().orElse("").strip();
    }
}
