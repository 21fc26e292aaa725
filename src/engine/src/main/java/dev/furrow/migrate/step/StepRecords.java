package dev.furrow.migrate.step;

import dev.furrow.database.step.OwnStatement;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.JournalEntry;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.revision.Direction;
import dev.furrow.revision.RevisionId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What steps leave in Furrow's own tables: version rows and journal rows. */
public final class StepRecords {
    private final ApplicationDatabase database;
    private final String who;
    private Set<RevisionId> heads;
    private boolean hasRoom;

    /** Begins at the version rows {@code heads}. */
    StepRecords(ApplicationDatabase database, Set<RevisionId> heads) {
        this.database = database;
        this.who = database.who();
        this.heads = new TreeSet<>(heads);
    }

    /** Returns the version rows as they are, the open transaction's changes among them. */
    Set<RevisionId> heads() {
        return Set.copyOf(heads);
    }

    /** Makes the place for them in the transaction that is open, unless it is known to be there. */
    void makeRoom() throws SQLException {
        if (!hasRoom) {
            database.makeRoom();
        }
    }

    /** Hears that the transaction was committed: the place is there to stay. */
    void committed() {
        hasRoom = true;
    }

    /** Goes back to what was there before a transaction that was rolled back. */
    void reset(Set<RevisionId> before) {
        heads = new TreeSet<>(before);
    }

    /** Returns what writes that a step is done, in the transaction that is open. */
    List<OwnStatement> done(StepScript script, Duration took) {
        List<OwnStatement> rows = new ArrayList<>(database.versions()
                .changes(script.step().removed(), script.step().added()));
        String message = script.step().revision().message();
        rows.add(database.journal().row(entry(script, JournalEntry.State.DONE, took, message, script.undo())));
        return rows;
    }

    /** Hears that it was written. */
    void isDone(StepScript script) {
        heads.removeAll(script.step().removed());
        heads.addAll(script.step().added());
    }

    /**
     * Writes how far a step outside a transaction came.
     *
     * @param number the statement's, from 0; as many as the step has for what follows the last
     */
    void note(StepScript script, JournalEntry.State state, int number, String message) throws SQLException {
        String detail = script.journalled(number).detail();
        database.journal().append(database.jdbc(), entry(script, state, Duration.ZERO, message, detail));
    }

    private JournalEntry entry(
            StepScript script, JournalEntry.State state, Duration took, String message, String detail) {
        JournalEntry.Action action =
                script.step().direction() == Direction.UP ? JournalEntry.Action.UPGRADE : JournalEntry.Action.DOWNGRADE;
        return new JournalEntry(
                script.step().revision().id().value(),
                action,
                state,
                message,
                Instant.now(),
                took,
                who,
                script.checksum(),
                script.rawChecksum(),
                detail);
    }
}
