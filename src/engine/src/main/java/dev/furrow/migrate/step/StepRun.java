package dev.furrow.migrate.step;

import dev.furrow.database.Lock;
import dev.furrow.database.SessionState.Afterwards;
import dev.furrow.database.Transaction;
import dev.furrow.database.step.ForeignKeyWatch;
import dev.furrow.database.step.OwnStatement;
import dev.furrow.database.step.RefusedStatementException;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Advice;
import dev.furrow.error.Place;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Heads;
import dev.furrow.migrate.plan.RecoveryAdvice;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.revision.RevisionId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs steps: a step's statements, its version rows and its journal row share a transaction. */
public final class StepRun {
    private final ApplicationDatabase database;
    private final Lock lock;
    private final StepRecords records;
    private final ForeignKeyWatch foreignKeys;
    private @Nullable StepScript current;
    private @Nullable StepStatement statement;
    private boolean roomMade = true;
    private boolean commits;

    /** Runs on a database that is at {@code heads} and stays locked meanwhile. */
    public StepRun(ApplicationDatabase database, Lock lock, Set<RevisionId> heads) {
        this.database = database;
        this.lock = lock;
        this.records = new StepRecords(database, heads);
        this.foreignKeys = database.system().foreignKeys(database.jdbc());
    }

    /**
     * Runs a step in a transaction of its own, or in none if it says so.
     *
     * @param resumedAt the statement, from 0, with which a step outside a transaction begins
     */
    public Duration run(StepScript script, int resumedAt) {
        if (script.transactional()) {
            return together(List.of(script)).get(0);
        }
        lock.requireHeld();
        return new NonTransactionalStep(database, records, foreignKeys, script, resumedAt).run();
    }

    /** Runs steps in one transaction, and returns how long each took; none of them may be {@code transaction:false}. */
    public List<Duration> together(List<StepScript> scripts) {
        Set<RevisionId> before = records.heads();
        current = scripts.get(0);
        statement = null;
        commits = false;
        try {
            database.restoreSession(database.limits());
            foreignKeys.begin(scripts.get(0).body());
            List<Duration> took = new ArrayList<>();
            String modes = scripts.get(0).body().modes();
            try (Transaction transaction = database.system().begin(database.jdbc(), modes)) {
                for (StepScript script : scripts) {
                    if (!took.isEmpty()) {
                        database.restoreSession(database.limits());
                    }
                    Duration duration = work(script);
                    took.add(duration);
                    if (took.size() < scripts.size()) {
                        write(records.done(script, duration));
                    } else {
                        commit(transaction, records.done(script, duration));
                    }
                    records.isDone(script);
                }
            }
            records.committed();
            return took;
        } catch (Exception | Error e) {
            records.reset(before);
            throw failed(current, current.equals(scripts.get(0)), e);
        }
    }

    private Duration work(StepScript script) throws Exception {
        current = script;
        long begin = System.nanoTime();
        roomMade = false;
        records.makeRoom();
        roomMade = true;
        foreignKeys.before(script.body());
        StatementRunner runner = StatementRunner.inTransaction(database.session());
        for (Message message : Message.of(database.system(), script.statements())) {
            if (message.isShared()) {
                send(message);
            } else {
                send(runner, message.statements().get(0));
            }
        }
        statement = null;
        // Triggers that wait for the commit may say something, too.
        database.session().notices().at(Place.of(script.file()));
        foreignKeys.after(script.body());
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void send(StatementRunner runner, StepStatement next) throws Exception {
        statement = next;
        for (StepStatement part : next.on(database.jdbc())) {
            statement = part;
            foreignKeys.touching(part);
            runner.run(part);
        }
    }

    private void send(Message message) throws SQLException {
        statement = message.statements().get(0);
        database.session().notices().at(Place.of(statement.place().file()));
        try {
            database.system().sendTogether(database.jdbc(), message.texts());
        } catch (RefusedStatementException e) {
            statement = message.statements().get(e.index());
            throw e;
        }
    }

    private void write(List<OwnStatement> rows) throws SQLException {
        database.session().state().restoreForOwnRows(Afterwards.MORE_SCRIPTS);
        for (OwnStatement row : rows) {
            row.run(database.jdbc());
        }
    }

    private void commit(Transaction transaction, List<OwnStatement> rows) throws SQLException {
        List<OwnStatement> all = new ArrayList<>(rows);
        all.addAll(lock.proof());
        commits = true;
        database.session().state().commitWithOwnRows(transaction, database.jdbc(), all);
    }

    private RuntimeException failed(StepScript script, boolean isFirst, Throwable cause) {
        StepErrors failure = new StepErrors(database.system(), database.secrets(), database.jdbc(), script);
        if (cause instanceof EndedStepException) {
            return committed(failure, script, cause);
        }
        if (commits
                && cause instanceof SQLException sql
                && database.system().error(sql).connectionLost()) {
            return failure.lostAtCommit(
                    sql,
                    records.heads(),
                    database.afterLoss(ApplicationDatabase::heads).orElse(null));
        }
        List<Advice> more = roomMade ? List.of() : failure.ownTables(cause, database.schema(), database.user());
        return failure.rolledBack(statement, cause, records.heads(), isFirst, more);
    }

    private RuntimeException committed(StepErrors failure, StepScript script, Throwable cause) {
        Set<RevisionId> heads = database.heads();
        return failure.of(
                statement,
                cause,
                List.of("What was committed stays; the version table says " + Heads.text(heads) + "."),
                List.of(
                        Advice.say("Undo it by hand."),
                        RecoveryAdvice.of(script.step(), heads).settle("Or finish it by hand, and say so:"),
                        Advice.say(
                                "Code in run(...) leaves the transaction to the step: neither COMMIT nor ROLLBACK.")));
    }
}
