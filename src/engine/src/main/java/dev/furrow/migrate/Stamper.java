package dev.furrow.migrate;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.Transaction;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.FirstLook;
import dev.furrow.journal.Heads;
import dev.furrow.journal.JournalEntry;
import dev.furrow.journal.LockedDatabase;
import dev.furrow.journal.Reading;
import dev.furrow.journal.VersionWidth;
import dev.furrow.migrate.plan.AppliedScripts;
import dev.furrow.migrate.plan.NoRevisionsException;
import dev.furrow.migrate.plan.RunProgress;
import dev.furrow.revision.Purge;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.StampPlan;
import dev.furrow.revision.UnknownRevisionException;
import dev.furrow.revision.target.Target;
import dev.furrow.script.RevisionScript;
import dev.furrow.script.RevisionScripts;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Writes in the version table where a database is, and runs nothing. */
public final class Stamper {
    private final Deployment deployment;
    private final RevisionScripts scripts;
    private final RunProgress progress;

    public Stamper(Deployment deployment, RevisionScripts scripts, RunProgress progress) {
        this.deployment = deployment;
        this.scripts = scripts;
        this.progress = progress;
    }

    /** Returns what {@link #stamp} would do. Nothing is written. */
    public StampPlan preview(Target target, Purge purge) {
        requireRevisions();
        return new Reading(deployment).answer(database -> plan(database, target, purge));
    }

    /**
     * Makes the version table say {@code target}. Scripts that were edited since they were applied count as accepted, and a step
     * that ended half-way outside a transaction as settled.
     */
    public StampPlan stamp(Target target, Purge purge) {
        return stamp(target, purge, heads -> {});
    }

    /**
     * Does the same where nobody has changed the version since the schema was compared.
     *
     * @param recorded the version rows before that
     * @throws FurrowException if there are others now
     */
    public StampPlan stamp(Target target, Purge purge, Set<RevisionId> recorded) {
        return stamp(target, purge, heads -> requireSame(recorded, heads));
    }

    private static void requireSame(Set<RevisionId> before, Set<RevisionId> now) {
        if (!before.equals(now)) {
            throw new FurrowException(
                    Diagnostic.of("the database's version changed while its schema was compared: it was "
                                    + Heads.text(RevisionId.sorted(before)) + ", and is "
                                    + Heads.text(RevisionId.sorted(now)) + " now")
                            .noting("Nothing was stamped: another run was at work.")
                            .advising(Advice.run("To see where it is:", "migrate:current")));
        }
    }

    private StampPlan stamp(Target target, Purge purge, Consumer<Set<RevisionId>> required) {
        requireRevisions();
        FirstLook<StampPlan> look =
                new Reading(deployment).firstLook(database -> plan(database, target, purge), progress);
        try (LockedDatabase locked = LockedDatabase.open(deployment, look.tables(), progress)) {
            ApplicationDatabase database = locked.database();
            required.accept(database.heads());
            StampPlan plan = plan(database, target, purge);
            locked.lock().requireHeld();
            write(database, plan);
            return plan;
        }
    }

    private StampPlan plan(ApplicationDatabase database, Target target, Purge purge) {
        try {
            StampPlan plan = unchecked(database, target, purge);
            new VersionWidth(database).require(plan.added());
            new WholeRevisions(database, scripts).require(plan.marked());
            return plan;
        } catch (SQLException e) {
            throw database.system().error(e).after("can't read the journal", e);
        }
    }

    private StampPlan stamp(AppliedScripts applied, Set<RevisionId> heads, Target target) {
        try {
            return scripts.graph().stamp(heads, target);
        } catch (UnknownRevisionException e) {
            throw applied.explained(e);
        }
    }

    private StampPlan unchecked(ApplicationDatabase database, Target target, Purge purge) throws SQLException {
        Set<RevisionId> heads = database.heads();
        if (purge == Purge.NO) {
            return stamp(AppliedScripts.read(database, scripts), heads, target);
        }
        StampPlan fromNothing = scripts.graph().stamp(Set.of(), target);
        return new StampPlan(
                heads,
                fromNothing.to(),
                fromNothing.heads(),
                heads,
                fromNothing.added(),
                fromNothing.marked(),
                List.of());
    }

    private void write(ApplicationDatabase database, StampPlan plan) {
        try (Transaction transaction = database.system().begin(database.jdbc())) {
            database.makeRoom();
            database.versions().change(database.jdbc(), plan.removed(), plan.added());
            for (Revision revision : journalled(database, plan)) {
                database.journal().append(database.jdbc(), entry(database, revision));
            }
            for (RevisionId row : plan.removed()) {
                if (!scripts.graph().contains(row)) {
                    database.journal().append(database.jdbc(), purged(database, row));
                }
            }
            commit(database, plan, transaction);
        } catch (SQLException e) {
            throw database.system().error(e).after("can't write the version table; rolled back", e);
        }
    }

    private static void commit(ApplicationDatabase database, StampPlan plan, Transaction transaction)
            throws SQLException {
        try {
            transaction.commit();
        } catch (SQLException e) {
            DatabaseError error = database.system().error(e);
            if (!error.connectionLost()) {
                throw e;
            }
            throw error.after("the connection was lost while the version table was committed", e)
                    .noting(database.afterLoss(ApplicationDatabase::heads)
                            .map(now -> "Looked at over another one, the database is at " + Heads.text(now) + ".")
                            .orElse("Nobody could look what became of it: the database was at "
                                    + Heads.text(plan.from()) + " before."))
                    .advising(Advice.say("Stamp again."));
        }
    }

    /** What is marked, what was edited, else what the version table names now, else what is in doubt: its row settles the doubt. */
    private Set<Revision> journalled(ApplicationDatabase database, StampPlan plan) throws SQLException {
        Set<Revision> revisions = new LinkedHashSet<>(plan.marked());
        revisions.addAll(plan.unmarked());
        for (RevisionScript script : AppliedScripts.read(database, scripts).edited(plan.to())) {
            revisions.add(script.revision());
        }
        if (revisions.isEmpty()) {
            plan.to().forEach(id -> revisions.add(scripts.graph().revision(id)));
        }
        if (revisions.isEmpty()) {
            database.journal()
                    .inDoubt(database.jdbc())
                    .flatMap(doubt -> scripts.graph().find(doubt.revision()))
                    .ifPresent(revisions::add);
        }
        return revisions;
    }

    private JournalEntry entry(ApplicationDatabase database, Revision revision) {
        RevisionScript script = scripts.script(revision.id());
        return new JournalEntry(
                revision.id().value(),
                JournalEntry.Action.STAMP,
                JournalEntry.State.DONE,
                revision.message(),
                Instant.now(),
                Duration.ZERO,
                database.who(),
                script.checksum(database.dialect().syntax()),
                script.rawChecksum(),
                "");
    }

    /** A row of the version table goes that no script knows. */
    private static JournalEntry purged(ApplicationDatabase database, RevisionId row) {
        return new JournalEntry(
                row.value(),
                JournalEntry.Action.STAMP,
                JournalEntry.State.DONE,
                "",
                Instant.now(),
                Duration.ZERO,
                database.who(),
                "",
                "",
                "taken out of the version table; no script defined it");
    }

    private void requireRevisions() {
        if (scripts.graph().isEmpty()) {
            throw new NoRevisionsException(scripts.folders());
        }
    }
}
