package dev.furrow.migrate.step;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.Transaction;
import dev.furrow.database.step.ForeignKeyWatch;
import dev.furrow.database.step.OwnStatement;
import dev.furrow.database.step.StatementLimits;
import dev.furrow.database.step.StepBody;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Heads;
import dev.furrow.journal.InDoubt;
import dev.furrow.journal.JournalEntry;
import dev.furrow.migrate.plan.RecoveryAdvice;
import dev.furrow.migrate.plan.StepScript;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step outside a transaction: each statement is journalled before it is sent, so that a run that ends half-way can be told. */
public final class NonTransactionalStep {
    private final ApplicationDatabase database;
    private final StepRecords records;
    private final ForeignKeyWatch foreignKeys;
    private final StepScript script;
    private int number;
    private boolean sent;
    private boolean rolledBack;
    private boolean commits;
    private @Nullable StepStatement statement;

    /** Begins at a statement, counted from 0. */
    NonTransactionalStep(
            ApplicationDatabase database,
            StepRecords records,
            ForeignKeyWatch foreignKeys,
            StepScript script,
            int number) {
        this.database = database;
        this.records = records;
        this.foreignKeys = foreignKeys;
        this.script = script;
        this.number = number;
    }

    Duration run() {
        long begin = System.nanoTime();
        try {
            database.restoreSession(limits());
            makeRoom();
            foreignKeys.begin(script.body());
            if (number == 0) {
                foreignKeys.before(script.body());
            } else {
                foreignKeys.beforeTheRest(script.body());
            }
            sendAll();
            requireNoneOpen();
            foreignKeys.after(script.body());
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            finish(took);
            return took;
        } catch (Exception | Error e) {
            throw failed(e);
        }
    }

    private StatementLimits limits() {
        boolean mayBeEnded = !script.body().hasSql(database.system()::leavesTraces);
        return database.limits().outsideTransactions(mayBeEnded);
    }

    private void makeRoom() throws SQLException {
        try (Transaction transaction = database.system().begin(database.jdbc())) {
            records.makeRoom();
            transaction.commit();
        }
        records.committed();
    }

    private void sendAll() throws Exception {
        StatementRunner runner = StatementRunner.outsideTransaction(database.session());
        prepareSession(runner);
        for (; number < script.statements().size(); number++) {
            database.session()
                    .state()
                    .withInitialState(() -> records.note(script, JournalEntry.State.STARTED, number, ""));
            statement = script.statements().get(number);
            sent = true;
            send(runner, statement.on(database.jdbc()));
            statement = null;
        }
    }

    private void requireNoneOpen() throws SQLException {
        if (database.session().state().rollBack()) {
            goBackToBegin();
            statement = script.statements().get(number);
            throw new FurrowException(
                    "the transaction that begins here has no COMMIT",
                    Advice.say("Write COMMIT after its last statement."));
        }
    }

    /** The rows that were written in a transaction are gone with it: the last that is there was written before its BEGIN. */
    private void goBackToBegin() throws SQLException {
        rolledBack = true;
        Optional<InDoubt> left = database.journal().inDoubt(database.jdbc());
        if (left.isPresent()) {
            number = left.get().statement().number();
        }
    }

    /** Of what ran before, another connection lacks what was set. */
    private void prepareSession(StatementRunner runner) throws Exception {
        for (StepStatement before : script.statements().subList(0, number)) {
            if (before.changesSession()) {
                send(runner, before);
            }
        }
        statement = null;
    }

    /** A table that is rebuilt is rebuilt whole, or not at all. */
    private void send(StatementRunner runner, List<StepStatement> parts) throws Exception {
        if (parts.size() == 1) {
            send(runner, parts.get(0));
            return;
        }
        try (Transaction transaction = database.system().begin(database.jdbc())) {
            for (StepStatement part : parts) {
                send(runner, part);
            }
            transaction.commit();
        }
    }

    private void send(StatementRunner runner, StepStatement part) throws Exception {
        statement = part;
        foreignKeys.touching(part);
        runner.run(part);
    }

    private void finish(Duration took) throws SQLException {
        database.restoreSession(limits());
        try (Transaction transaction = database.system().begin(database.jdbc())) {
            for (OwnStatement row : records.done(script, took)) {
                row.run(database.jdbc());
            }
            commits = true;
            transaction.commit();
        }
        records.isDone(script);
    }

    private RuntimeException failed(Throwable cause) {
        if (commits
                && cause instanceof SQLException sql
                && database.system().error(sql).connectionLost()) {
            return new StepErrors(database.system(), database.secrets(), database.jdbc(), script)
                    .lostAtCommit(
                            sql,
                            records.heads(),
                            database.afterLoss(ApplicationDatabase::heads).orElse(null));
        }
        return sent || number > 0 ? leftInDoubt(cause) : notBegun(cause);
    }

    /** Of what wasn't sent nothing is in doubt. */
    private RuntimeException notBegun(Throwable cause) {
        StepErrors failure = new StepErrors(database.system(), database.secrets(), database.jdbc(), script);
        List<Advice> advice = new ArrayList<>(known(cause));
        advice.addAll(failure.ownTables(cause, database.schema(), database.user()));
        return failure.of(
                null, cause, List.of("None of its statements was sent; the version table says " + heads()), advice);
    }

    private RuntimeException leftInDoubt(Throwable cause) {
        List<Advice> advice = new ArrayList<>();
        try {
            if (database.session().state().rollBack()) {
                goBackToBegin();
            }
            database.restoreSession(limits());
            records.note(script, JournalEntry.State.FAILED, number, words(cause));
            advice.addAll(known(cause));
            if (statement != null && cause instanceof SQLException) {
                advice.addAll(database.system().beforeAnotherTry(database.jdbc(), database.schema(), statement.text()));
            }
        } catch (SQLException | RuntimeException lost) {
            // The row that says "started" is there and says as much.
            cause.addSuppressed(lost);
        }
        RecoveryAdvice out = RecoveryAdvice.of(script.step(), records.heads());
        advice.add(out.resume("Mend the cause, then go on" + next() + ":"));
        advice.add(out.settle("Or, if all of it is in effect:"));
        return new StepErrors(database.system(), database.secrets(), database.jdbc(), script)
                .of(statement, cause, List.of(state()), advice);
    }

    private List<Advice> known(Throwable cause) {
        if (!(cause instanceof SQLException sql)) {
            return List.of();
        }
        List<Advice> known =
                new ArrayList<>(database.system().advice(database.system().error(sql)));
        // It runs so already.
        known.remove(StepBody.OUTSIDE_TRANSACTION);
        return known;
    }

    /** Returns what the journal keeps of a failure. */
    private String words(Throwable cause) {
        String words = cause instanceof SQLException sql
                ? words(database.system().error(sql))
                : String.valueOf(cause.getMessage());
        return database.secrets().hide(words);
    }

    private static String words(DatabaseError error) {
        StringBuilder words = new StringBuilder(error.sentence());
        error.lines().forEach(line -> words.append("\n  ").append(line));
        return words.toString();
    }

    private boolean isBehindTheLast() {
        return number == script.statements().size();
    }

    private String next() {
        if (isBehindTheLast()) {
            return "";
        }
        if (rolledBack) {
            return " from its BEGIN";
        }
        return sent ? " with this statement" : " with statement " + (number + 1);
    }

    private String state() {
        if (isBehindTheLast()) {
            return "It ran outside a transaction: all of its statements are in effect; the version table says "
                    + heads();
        }
        if (rolledBack) {
            return "It ran outside a transaction; the section's own, which statement " + (number + 1)
                    + " begins, was rolled back" + (number == 0 ? "" : ", and statements before that are in effect")
                    + "; the version table says " + heads();
        }
        if (!sent) {
            return "It runs outside a transaction: its statements before number " + (number + 1)
                    + " are in effect since the run before; this one sent none. The version table says " + heads();
        }
        String before =
                number == 0 ? ", and this was its first statement" : ": statements before this one are in effect";
        return "It ran outside a transaction" + before + "; the version table says " + heads();
    }

    private String heads() {
        return Heads.text(records.heads()) + ".";
    }
}
