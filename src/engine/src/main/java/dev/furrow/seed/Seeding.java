package dev.furrow.seed;

import dev.furrow.database.LockListener;
import dev.furrow.database.Retry;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.FirstLook;
import dev.furrow.journal.JournalEntry;
import dev.furrow.journal.LastSeeding;
import dev.furrow.journal.LockedDatabase;
import dev.furrow.journal.Reading;
import dev.furrow.script.ScriptFolder;
import dev.furrow.seed.export.Export;
import dev.furrow.seed.export.ExportResult;
import dev.furrow.seed.format.ExportFormat;
import dev.furrow.seed.model.NoSeedsException;
import dev.furrow.seed.model.RowCounts;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.model.SeedRequest;
import dev.furrow.seed.plan.SeedPlan;
import dev.furrow.seed.plan.SeedProgress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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

    /**
     * Prepares for one run.
     *
     * @param waiting is told while another run holds the lock
     * @param progress is told what seeds do
     */
    public Seeding(Deployment deployment, Request request, LockListener waiting, SeedProgress progress) {
        this.deployment = deployment;
        this.request = request;
        this.waiting = waiting;
        this.progress = progress;
    }

    /**
     * Returns what {@link #run} would do; writes nothing.
     *
     * @param action {@code SEED} clears and fills, {@code UNDO} clears
     */
    public SeedPlan preview(JournalEntry.Action action) {
        return new Reading(deployment).answer(database -> plan(database, action));
    }

    /** Returns the seeds in their order with what their tables hold; writes nothing. */
    public SeedStatus status() {
        return new Reading(deployment).answer(this::status);
    }

    private SeedStatus status(ApplicationDatabase database) {
        try {
            SeedDatabase place = place(database);
            List<Seed> seeds = required(Seeds.order(place, request.of(database)), request.of(database));
            List<SeedStatus.Entry> entries = new ArrayList<>();
            for (Seed seed : seeds) {
                entries.add(new SeedStatus.Entry(seed, new RowCounts(place).of(seed.tables())));
            }
            LastSeeding last = database.journal().lastSeeding(database.jdbc()).orElse(null);
            return new SeedStatus(place, entries, last);
        } catch (SQLException e) {
            throw new FurrowException(Diagnostic.of("can't read the journal: " + e.getMessage()), e);
        }
    }

    /**
     * Writes tables' rows as seeds; writes nothing to the database.
     *
     * @throws FurrowException as {@link Export#write}
     */
    public static ExportResult export(
            Deployment deployment, Collection<String> only, ExportFormat format, ScriptFolder to) {
        return new Reading(deployment)
                .answer(database ->
                        new Export(place(database), database.tables().all()).write(only, format, to));
    }

    /**
     * Clears and fills, or only clears.
     *
     * @throws FurrowException if anything stands in the way; every table holds then what it held before
     */
    public SeedResult run(JournalEntry.Action action) {
        FirstLook<SeedPlan> look = new Reading(deployment).firstLook(database -> plan(database, action), waiting);
        try (LockedDatabase locked = LockedDatabase.open(deployment, look.tables(), waiting)) {
            ApplicationDatabase database = locked.database();
            database.setSearchPath();
            SeedPlan plan = plan(database, action);
            progress.planned(plan);
            locked.lock().requireHeld();
            SeedJournal journal = (done, detail, took) -> record(database, done, detail, took);
            return new Retry(database.system(), waiting)
                    .of(() -> action == JournalEntry.Action.SEED
                            ? SeedRun.all(plan, journal, progress)
                            : SeedRun.undo(plan, journal, progress));
        } catch (SQLException e) {
            throw new FurrowException(Diagnostic.of("can't set the search path: " + e.getMessage()), e);
        }
    }

    private SeedPlan plan(ApplicationDatabase database, JournalEntry.Action action) {
        SeedDatabase place = place(database);
        SeedRequest asked = request.of(database);
        SeedPlan plan = action == JournalEntry.Action.SEED ? Seeds.plan(place, asked) : Seeds.planUndo(place, asked);
        required(plan.seeds(), asked);
        return plan;
    }

    private static SeedDatabase place(ApplicationDatabase database) {
        return new SeedDatabase(database.jdbc(), database.system(), database.schema());
    }

    private static List<Seed> required(List<Seed> seeds, SeedRequest asked) {
        if (seeds.isEmpty()) {
            throw new NoSeedsException(asked.folderNames());
        }
        return seeds;
    }

    private static void record(ApplicationDatabase database, JournalEntry.Action action, String detail, Duration took)
            throws SQLException {
        database.journal().createIfMissing(database.jdbc());
        database.journal()
                .append(
                        database.jdbc(),
                        new JournalEntry(
                                "",
                                action,
                                JournalEntry.State.DONE,
                                "",
                                Instant.now(),
                                took,
                                database.who(),
                                "",
                                "",
                                detail));
    }
}
