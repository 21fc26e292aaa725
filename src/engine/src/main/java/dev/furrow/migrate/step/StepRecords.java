package dev.furrow.migrate.step;

import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.JournalEntry;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.revision.Direction;
import dev.furrow.revision.RevisionId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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

    /** Writes that a step is done, in the transaction that is open. */
    void done(StepScript script, Duration took) throws SQLException {
        database.versions()
                .change(database.jdbc(), script.step().removed(), script.step().added());
        append(script, JournalEntry.State.DONE, took, script.step().revision().message(), script.undo());
        heads.removeAll(script.step().removed());
        heads.addAll(script.step().added());
    }

    /**
     * Writes how far a step outside a transaction came.
     *
     * @param number the statement's, from 0; as many as the step has for what follows the last
     */
    void note(StepScript script, JournalEntry.State state, int number, String message) throws SQLException {
        append(script, state, Duration.ZERO, message, script.journalled(number).detail());
    }

    private void append(StepScript script, JournalEntry.State state, Duration took, String message, String detail)
            throws SQLException {
        JournalEntry.Action action =
                script.step().direction() == Direction.UP ? JournalEntry.Action.UPGRADE : JournalEntry.Action.DOWNGRADE;
        database.journal()
                .append(
                        database.jdbc(),
                        new JournalEntry(
                                script.step().revision().id().value(),
                                action,
                                state,
                                message,
                                Instant.now(),
                                took,
                                who,
                                script.checksum(),
                                script.rawChecksum(),
                                detail));
    }
}
