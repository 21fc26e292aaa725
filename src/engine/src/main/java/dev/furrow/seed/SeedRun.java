package dev.furrow.seed;

import dev.furrow.database.Complaint;
import dev.furrow.database.Dialect;
import dev.furrow.database.SqlFault;
import dev.furrow.database.TransactionMark;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.JournalEntry;
import dev.furrow.postgres.seed.PostgresOrphans;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.seed.load.ExplicitIdentityValues;
import dev.furrow.seed.load.SeedFill;
import dev.furrow.seed.load.SeedTransaction;
import dev.furrow.seed.load.SequenceSynchronizer;
import dev.furrow.seed.load.TableClearing;
import dev.furrow.seed.model.KeyRef;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.seed.plan.SeedProgress;
import dev.furrow.sqlite.seed.InsertEffects;
import dev.furrow.sqlite.seed.SqliteOrphans;
import dev.furrow.value.TableRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Carries out a plan in one transaction: all of it, or nothing. */
final class SeedRun {
    private final PlannedRun run;
    private final Connection connection;
    private final SeedProgress progress;
    private final ExplicitIdentityValues numbers;
    private final long begun = System.nanoTime();

    private SeedRun(PlannedRun run, SeedProgress progress) {
        this.run = run;
        this.connection = run.database().connection();
        this.progress = progress;
        this.numbers = new ExplicitIdentityValues(run);
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
        try (SeedTransaction transaction =
                SeedTransaction.begin(connection, run.database().system(), keys(action))) {
            Seeded result = work(action);
            journal.write(action, detail(result), took(begun));
            commit(transaction);
            return result;
        } catch (SQLException e) {
            Complaint complaint = Complaint.of(e, run.database().system());
            throw rolledBack(new FurrowException(
                    Diagnostic.of("seeding failed: " + complaint.summary()).noting(complaint.facts()), e));
        } catch (LostCommitException | EndedTransactionException e) {
            throw e;
        } catch (FurrowException e) {
            throw rolledBack(e);
        }
    }

    /**
     * Keys that are watched cost SQLite a look at every row that goes, and, while one waits, at a whole table for each that comes.
     * Nothing is missed without them where every table that refers to one of ours is empty or filled by us, row by row.
     */
    private SeedTransaction.Keys keys(JournalEntry.Action action) throws SQLException {
        if (run.database().product().equals(Product.POSTGRESQL)) {
            return SeedTransaction.Keys.WATCHED;
        }
        boolean onlyRows = action == JournalEntry.Action.UNDO
                || run.plan().seeds().stream()
                        .allMatch(seed -> run.contents().of(seed).isRows());
        boolean canWait = onlyRows && !run.plan().cleared().isEmpty() && !InsertEffects.mayBeAnywhere(connection);
        return canWait ? SeedTransaction.Keys.UNWATCHED : SeedTransaction.Keys.WATCHED;
    }

    private void commit(SeedTransaction transaction) throws SQLException {
        try {
            transaction.commit();
        } catch (SQLException e) {
            SqlFault fault = run.database().system().fault(e);
            if (fault.connectionLost()) {
                throw new LostCommitException(fault, e);
            }
            if (fault.code().equals("SQLITE_CONSTRAINT_FOREIGNKEY")) {
                throw new SqliteOrphans(run).elsewhere(fault, e);
            }
            throw e;
        }
    }

    private Seeded work(JournalEntry.Action action) throws SQLException {
        List<SqliteOrphans.Orphan> orphans = orphansBefore();
        clear();
        Map<TableName, Long> filled = new LinkedHashMap<>();
        List<Diagnostic> warnings = List.of();
        if (action == JournalEntry.Action.SEED) {
            fill(filled);
            requireParents(orphans);
            warnings = SequenceSynchronizer.of(run.database(), run.tables())
                    .advance(new TreeSet<>(run.plan().cleared()), run.plan().filled());
        }
        List<TableRows> rows = new ArrayList<>();
        filled.forEach((table, count) -> rows.add(new TableRows(table, count)));
        return new Seeded(rows, run.plan().cleared(), warnings, took(begun));
    }

    private void clear() throws SQLException {
        if (run.plan().cleared().isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        new TableClearing(run).run();
        progress.cleared(run.plan().cleared(), took(start));
    }

    private void fill(Map<TableName, Long> filled) throws SQLException {
        defer();
        for (Seed seed : run.plan().seeds()) {
            long start = System.nanoTime();
            progress.begins(seed);
            List<TableRows> rows = run.contents().of(seed).isRepeatable()
                    ? SeedFill.run(run, seed, filled.keySet(), numbers, progress)
                    : program(seed, filled.keySet());
            rows.forEach(table -> filled.merge(table.table(), table.rows(), Long::sum));
            progress.filled(seed, rows, took(start));
        }
    }

    /** A program has the connection, and may end the transaction. */
    private List<TableRows> program(Seed seed, Set<TableName> filledBefore) throws SQLException {
        TransactionMark mark = TransactionMark.set(connection, run.database().system());
        List<TableRows> rows;
        try {
            rows = SeedFill.run(run, seed, filledBefore, numbers, progress);
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

    /** Lets the foreign keys wait that the order of the seeds breaks; on SQLite all do. */
    private void defer() throws SQLException {
        if (run.database().product().equals(Product.SQLITE)) {
            return;
        }
        Dialect dialect = run.database().dialect();
        Set<String> names = new TreeSet<>();
        for (KeyRef key : run.plan().deferred()) {
            names.add(
                    dialect.quote(new TableName(key.table().schema(), key.key().name())));
        }
        if (!names.isEmpty()) {
            execute("SET CONSTRAINTS " + String.join(", ", names) + " DEFERRED");
        }
    }

    private List<SqliteOrphans.Orphan> orphansBefore() throws SQLException {
        boolean mayHaveSome =
                run.plan().cleared().isEmpty() && run.database().product().equals(Product.SQLITE);
        return mayHaveSome ? new SqliteOrphans(run).in(run.plan().filled()) : List.of();
    }

    /** Looks after all rows are in: PostgreSQL at the keys that waited, SQLite at all keys of the filled tables. */
    private void requireParents(List<SqliteOrphans.Orphan> before) throws SQLException {
        if (run.database().product().equals(Product.SQLITE)) {
            SqliteOrphans orphans = new SqliteOrphans(run);
            orphans.requireNone(orphans.in(run.plan().filled()), before);
            return;
        }
        try {
            execute("SET CONSTRAINTS ALL IMMEDIATE");
        } catch (SQLException e) {
            throw new PostgresOrphans(run).error(e).orElseThrow(() -> e);
        }
    }

    private String detail(Seeded result) {
        Map<String, Long> rows = new TreeMap<>();
        result.cleared().forEach(table -> rows.put(run.database().shown(table), 0L));
        result.filled().forEach(table -> rows.put(run.database().shown(table.table()), table.rows()));
        List<String> lines = new ArrayList<>();
        rows.forEach((table, count) -> lines.add(table + " " + count));
        return String.join("\n", lines);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Duration took(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static FurrowException rolledBack(FurrowException failure) {
        return failure.noting("Rolled back; every table holds what it held before.");
    }
}
