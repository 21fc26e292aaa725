package dev.furrow.seed;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.Notices;
import dev.furrow.database.TransactionMark;
import dev.furrow.database.fill.FillScope;
import dev.furrow.database.fill.FillTransaction;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.JournalEntry;
import dev.furrow.schema.TableName;
import dev.furrow.seed.diagnose.LateErrors;
import dev.furrow.seed.diagnose.OrphanErrors;
import dev.furrow.seed.load.SeedLoader;
import dev.furrow.seed.load.TableClearing;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.TableRows;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.seed.plan.SeedProgress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Carries out a plan in one transaction: all of it, or nothing. */
final class SeedRun {
    private final PlannedRun run;
    private final SeedProgress progress;
    private final long begun = System.nanoTime();

    private SeedRun(PlannedRun run, SeedProgress progress) {
        this.run = run;
        this.progress = progress;
    }

    /**
     * Clears and fills. A plan without seeds does nothing, and writes no journal.
     *
     * @throws FurrowException with file and line, if a row or a statement fails; every table holds then what it held before
     */
    static Seeded all(PlannedRun run, SeedJournal journal, SeedProgress progress) {
        return new SeedRun(run, progress).run(JournalEntry.Action.SEED, journal);
    }

    /** Clears only; otherwise as {@link #all}. */
    static Seeded undo(PlannedRun run, SeedJournal journal, SeedProgress progress) {
        return new SeedRun(run, progress).run(JournalEntry.Action.UNDO, journal);
    }

    private Seeded run(JournalEntry.Action action, SeedJournal journal) {
        if (run.plan().seeds().isEmpty()) {
            return new Seeded(List.of(), List.of(), List.of(), took(begun));
        }
        try (FillTransaction transaction = run.database().filler().begin(scope(action))) {
            Seeded result = work(action, transaction);
            journal.write(action, detail(result), took(begun));
            commit(transaction);
            return result;
        } catch (SQLException e) {
            DatabaseError error = run.database().system().error(e);
            throw rolledBack(new FurrowException(
                    Diagnostic.of("seeding failed: " + error.sentence()).noting(error.facts()), e));
        } catch (LostCommitException | EndedTransactionException e) {
            throw e;
        } catch (FurrowException e) {
            throw rolledBack(e);
        }
    }

    private FillScope scope(JournalEntry.Action action) {
        Set<TableName> cleared = Set.copyOf(run.plan().cleared());
        if (action == JournalEntry.Action.UNDO) {
            return new FillScope(cleared, Set.of(), Set.of(), FillScope.Content.ROWS);
        }
        boolean onlyRows = run.plan().seeds().stream()
                .allMatch(seed -> run.contents().of(seed).isRows());
        return new FillScope(
                cleared,
                run.plan().filled(),
                run.plan().deferred(),
                onlyRows ? FillScope.Content.ROWS : FillScope.Content.STATEMENTS);
    }

    private Seeded work(JournalEntry.Action action, FillTransaction transaction) throws SQLException {
        // What is cleared, and what that reaches, the plan says.
        notices().end();
        clear();
        return action == JournalEntry.Action.SEED
                ? fill(transaction)
                : new Seeded(List.of(), run.plan().cleared(), List.of(), took(begun));
    }

    private void clear() throws SQLException {
        if (run.plan().cleared().isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        new TableClearing(run).run();
        progress.cleared(run.plan().cleared(), took(start));
    }

    private Seeded fill(FillTransaction transaction) throws SQLException {
        transaction.deferKeys();
        SeedLoader loader = new SeedLoader(run, transaction, progress);
        for (Seed seed : run.plan().seeds()) {
            long start = System.nanoTime();
            progress.begins(seed);
            List<TableRows> rows = run.contents().of(seed).isRepeatable() ? loader.load(seed) : program(seed, loader);
            progress.filled(seed, rows, took(start));
        }
        requireParents(transaction);
        List<Diagnostic> warnings = run.database()
                .filler()
                .sequences()
                .advance(new TreeSet<>(run.plan().cleared()), run.plan().filled());
        return new Seeded(loader.filled(), run.plan().cleared(), warnings, took(begun));
    }

    /** A program has the connection, and may end the transaction. */
    private List<TableRows> program(Seed seed, SeedLoader loader) throws SQLException {
        TransactionMark mark =
                TransactionMark.set(run.database().connection(), run.database().system());
        List<TableRows> rows;
        try {
            rows = loader.load(seed);
        } catch (SQLException | RuntimeException | Error e) {
            if (!mark.undo()) {
                throw new EndedTransactionException(seed, e);
            }
            throw e;
        }
        if (!mark.release()) {
            throw new EndedTransactionException(seed, null);
        }
        return rows;
    }

    private Notices notices() {
        return run.database().session().notices();
    }

    /** Triggers that wait for the end say what they have to say by now. */
    private void requireParents(FillTransaction transaction) throws SQLException {
        notices().somewhere();
        OrphanErrors errors = new OrphanErrors(run);
        try {
            transaction.findOrphan().map(errors::of).ifPresent(error -> {
                throw error;
            });
        } catch (SQLException e) {
            LateErrors late = new LateErrors(run);
            throw errors.of(e)
                    .or(() -> late.of(e))
                    .or(() -> transaction.late(e).map(violation -> late.of(violation, e)))
                    .orElseThrow(() -> e);
        }
    }

    private void commit(FillTransaction transaction) throws SQLException {
        try {
            transaction.commit();
        } catch (SQLException e) {
            DatabaseError error = run.database().system().error(e);
            if (error.connectionLost()) {
                throw new LostCommitException(error, e);
            }
            Set<TableName> orphaned = transaction.orphaned(e);
            if (!orphaned.isEmpty()) {
                throw orphans(orphaned, error, e);
            }
            throw e;
        }
    }

    /** Rows in tables that no seed says it fills; a seed in SQL may write anywhere. */
    private FurrowException orphans(Set<TableName> tables, DatabaseError error, SQLException cause) {
        List<String> names = tables.stream().map(run::shown).sorted().toList();
        return new FurrowException(
                Diagnostic.of("seeding failed: " + error.sentence())
                        .noting("Rows that refer to nothing are in " + String.join(", ", names) + ".")
                        .advising(Advice.literal(
                                "A seed that writes there should say so in its header:", "-- tables: users, likes")),
                cause);
    }

    private String detail(Seeded result) {
        Map<String, Long> rows = new TreeMap<>();
        result.cleared().forEach(table -> rows.put(run.shown(table), 0L));
        result.filled().forEach(table -> rows.put(run.shown(table.table()), table.rows()));
        List<String> lines = new ArrayList<>();
        rows.forEach((table, count) -> lines.add(table + " " + count));
        return String.join("\n", lines);
    }

    private static Duration took(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static FurrowException rolledBack(FurrowException failure) {
        return failure.noting("Rolled back; every table holds what it held before.");
    }
}
