package dev.furrow.seed;

import dev.furrow.database.LockListener;
import dev.furrow.database.Notices;
import dev.furrow.database.SessionState;
import dev.furrow.database.retry.Retry;
import dev.furrow.database.step.StatementLimits;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.FirstLook;
import dev.furrow.journal.JournalEntry;
import dev.furrow.journal.LastSeeding;
import dev.furrow.journal.LockedDatabase;
import dev.furrow.journal.Reading;
import dev.furrow.schema.TableName;
import dev.furrow.script.ScriptFolder;
import dev.furrow.seed.export.Export;
import dev.furrow.seed.export.Exported;
import dev.furrow.seed.export.FileFormat;
import dev.furrow.seed.model.HiddenRowsException;
import dev.furrow.seed.model.NoSeedsException;
import dev.furrow.seed.model.RowCounts;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.model.SeedRequest;
import dev.furrow.seed.model.SeedSession;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.seed.plan.SeedPlan;
import dev.furrow.seed.plan.SeedPlanner;
import dev.furrow.seed.plan.SeedProgress;
import dev.furrow.sql.SqlStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Seeds a database under the lock that migrations take: plan, lock, plan again, one transaction. */
public final class Seeding {
    /** Says what is asked of a database that is open. */
    public interface Request {
        SeedRequest of(ApplicationDatabase database);
    }

    private final Deployment deployment;
    private final Request request;
    private final LockListener waiting;
    private final SeedProgress progress;
    private final Runnable before;

    /** When the journal's row was written, to the millisecond that the journal keeps. */
    private Instant written = Instant.EPOCH;

    /**
     * Prepares for one run.
     *
     * @param waiting is told while another run holds the lock
     * @param progress is told what seeds do
     * @param before done under the lock, before the transaction begins
     */
    public Seeding(
            Deployment deployment, Request request, LockListener waiting, SeedProgress progress, Runnable before) {
        this.deployment = deployment;
        this.request = request;
        this.waiting = waiting;
        this.progress = progress;
        this.before = before;
    }

    /** What is asked of a database that is open. */
    private record Asked(ApplicationDatabase open, SeedDatabase database, SeedRequest request) {
        SeedPlanner planner() {
            return new SeedPlanner(
                    database,
                    request,
                    SeedFormats.readers(request, database.dialect().syntax()));
        }

        void requireSome(List<Seed> seeds) {
            if (seeds.isEmpty()) {
                throw new NoSeedsException(request.folderNames());
            }
        }
    }

    private Asked asked(ApplicationDatabase open) {
        return new Asked(open, place(open), request.of(open));
    }

    private static SeedDatabase place(ApplicationDatabase open) {
        return SeedDatabase.read(open.jdbc(), open.system(), open.schema()).with(session(open));
    }

    private static SeedSession session(ApplicationDatabase open) {
        return new SeedSession() {
            @Override
            public void restore() throws SQLException {
                // A program's own code may have had the connection.
                open.session().state().usedByCode();
                open.restoreSession(open.limits().ofSeeds());
            }

            @Override
            public void sent(SqlStatement statement) throws SQLException {
                open.session().state().sent(statement);
            }

            @Override
            public Notices notices() {
                return open.session().notices();
            }
        };
    }

    /**
     * Returns what {@link #run} would do; writes nothing.
     *
     * @param action {@code SEED} clears and fills, {@code UNDO} clears
     */
    public SeedPlan preview(JournalEntry.Action action) {
        return new Reading(deployment).answer(open -> open.secrets().guard(() -> preview(open, action)));
    }

    private SeedPlan preview(ApplicationDatabase open, JournalEntry.Action action) {
        Asked asked = asked(open);
        SeedPlanner planner = asked.planner();
        SeedPlan plan = action == JournalEntry.Action.SEED ? planner.allCounted() : planner.undo();
        asked.requireSome(plan.seeds());
        return plan;
    }

    /** Returns the seeds in their order with what their tables hold; writes nothing. */
    public SeededTables status() {
        return new Reading(deployment).answer(open -> open.secrets().guard(() -> status(open)));
    }

    private SeededTables status(ApplicationDatabase open) {
        Asked asked = asked(open);
        List<Seed> seeds = asked.planner().order();
        asked.requireSome(seeds);
        RowCounts counts = new RowCounts(asked.database());
        try {
            List<SeededTables.Entry> entries = new ArrayList<>();
            Set<TableName> hiding = new HashSet<>();
            for (Seed seed : seeds) {
                entries.add(new SeededTables.Entry(seed, counts.seen(seed.tables())));
                hiding.addAll(HiddenRowsException.hiding(asked.database(), seed.tables()));
            }
            LastSeeding last = open.journal().lastSeeding(open.jdbc()).orElse(null);
            return new SeededTables(asked.database().tables().schema(), entries, hiding, last);
        } catch (SQLException e) {
            throw new FurrowException(Diagnostic.of("can't read the journal: " + e.getMessage()), e);
        }
    }

    /**
     * Writes tables' rows as seeds; writes nothing to the database.
     *
     * @throws FurrowException as {@link Export#write}
     */
    public static Exported export(Deployment deployment, Collection<String> only, FileFormat format, ScriptFolder to) {
        return new Reading(deployment)
                .answer(database -> new Export(
                                place(database), database.tables().all(deployment.foundation()))
                        .write(only, format, to));
    }

    /**
     * Clears and fills, or only clears.
     *
     * @throws FurrowException if anything stands in the way; every table holds then what it held before
     */
    public Seeded run(JournalEntry.Action action) {
        FirstLook<SeedPlan> look =
                new Reading(deployment).firstLook(open -> planned(open, action).plan(), waiting);
        try (LockedDatabase locked = LockedDatabase.open(deployment, look.tables(), waiting)) {
            ApplicationDatabase open = locked.database();
            open.restoreSession(StatementLimits.NONE);
            PlannedRun run = planned(open, action);
            progress.planned(run.plan());
            before.run();
            locked.lock().requireHeld();
            open.session().notices().tell(progress, open.secrets()::hide);
            StatementLimits limits = open.limits().ofSeeds();
            open.restoreSession(limits);
            try (Retry retry = locked.retry(limits, waiting)) {
                return retry.of(() -> open.secrets().guard(() -> run(open, run, action)));
            }
        } catch (SQLException e) {
            throw new FurrowException(
                    Diagnostic.of("can't take the session back to its beginning: " + e.getMessage()), e);
        }
    }

    private Seeded run(ApplicationDatabase open, PlannedRun run, JournalEntry.Action action) {
        SeedJournal journal = (done, detail, took) -> record(open, done, detail, took);
        try {
            return action == JournalEntry.Action.SEED
                    ? SeedRun.all(run, journal, progress)
                    : SeedRun.undo(run, journal, progress);
        } catch (LostCommitException e) {
            throw open.afterLoss(this::isWritten).map(e::settled).orElse(e);
        } finally {
            open.session().notices().end();
        }
    }

    private PlannedRun planned(ApplicationDatabase open, JournalEntry.Action action) {
        return open.secrets().guard(() -> planned(asked(open), action));
    }

    private static PlannedRun planned(Asked asked, JournalEntry.Action action) {
        SeedPlanner planner = asked.planner();
        SeedPlan plan = action == JournalEntry.Action.SEED ? planner.all() : planner.undo();
        asked.requireSome(plan.seeds());
        return planner.run(plan);
    }

    /** Returns whether the journal has the row of this run. */
    private boolean isWritten(ApplicationDatabase database) throws SQLException {
        Optional<LastSeeding> last = database.journal().lastSeeding(database.jdbc());
        return last.isPresent() && last.get().at().equals(written);
    }

    private void record(ApplicationDatabase database, JournalEntry.Action action, String detail, Duration took)
            throws SQLException {
        written = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        database.session().state().restoreForOwnRows(SessionState.Afterwards.MORE_SCRIPTS);
        database.journal().createIfMissing(database.jdbc());
        database.journal()
                .append(
                        database.jdbc(),
                        new JournalEntry(
                                "",
                                action,
                                JournalEntry.State.DONE,
                                "",
                                written,
                                took,
                                database.who(),
                                "",
                                "",
                                detail));
    }
}
