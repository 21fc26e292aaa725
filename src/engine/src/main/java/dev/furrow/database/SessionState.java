package dev.furrow.database;

import dev.furrow.database.step.OwnStatement;
import dev.furrow.database.step.StatementLimits;
import dev.furrow.error.FurrowException;
import dev.furrow.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Resets a session to what it was when its connection opened. A script may take another role, change settings, attach databases
 * and leave temporary tables behind; neither the script after it nor Furrow's own rows may depend on that.
 */
public interface SessionState {
    /** Of a session on which no script runs. */
    SessionState UNTOUCHED = new SessionState() {
        @Override
        public void restore(List<String> searchPath, StatementLimits limits) {}

        @Override
        public boolean rollBack() {
            return false;
        }

        @Override
        public void sent(SqlStatement statement) {}

        @Override
        public void usedByCode() {}

        @Override
        public void restoreForOwnRows(Afterwards afterwards) {}

        @Override
        public void withInitialState(OwnRows rows) throws SQLException {
            rows.write();
        }
    };

    /** What becomes of the transaction once Furrow's own rows are written. */
    enum Afterwards {
        /** It is committed: what a script deferred to its end comes due before its settings are gone. */
        COMMIT,
        /** Other scripts share it, and what is deferred waits for the last of them. */
        MORE_SCRIPTS
    }

    /** Something that Furrow writes for itself. */
    @FunctionalInterface
    interface OwnRows {
        void write() throws SQLException;
    }

    /**
     * Takes back whatever a script left: role, settings, temporary objects, what it prepared, locked, listens to or attached. Asked
     * before each script, best outside a transaction: inside one, what the database can't change there stays.
     *
     * @param searchPath the schemas in which unqualified names are looked up; none for what the connection had when it was opened
     * @param limits those of the statements that follow
     */
    void restore(List<String> searchPath, StatementLimits limits) throws SQLException;

    /**
     * Rolls back a transaction that a script outside one began itself, and didn't end.
     *
     * @return whether there was one; what ended with its connection counts
     */
    boolean rollBack() throws SQLException;

    /**
     * Hears of each statement of a script that was sent, and sees to it that search path and limits are still those that were asked for, if
     * it resets settings.
     */
    void sent(SqlStatement statement) throws SQLException;

    /** Hears that code of an author's own gets the connection: nobody knows what it does to the session. */
    void usedByCode();

    /** Takes back role and settings within the transaction of a script that is through, before Furrow writes its own rows there. */
    void restoreForOwnRows(Afterwards afterwards) throws SQLException;

    /**
     * Takes back role and settings, writes Furrow's own rows and commits, all of it as one where the database can be asked for all at
     * once. What the script deferred to the end comes due before its settings are gone.
     *
     * @param connection the one that the transaction is on
     * @throws FurrowException if a statement was about another number of rows than it has to; the transaction is still to be closed
     */
    default void commitWithOwnRows(Transaction transaction, Connection connection, List<OwnStatement> rows)
            throws SQLException {
        restoreForOwnRows(Afterwards.COMMIT);
        for (OwnStatement row : rows) {
            row.run(connection);
        }
        transaction.commit();
    }

    /**
     * Writes Furrow's own rows, to be there at once, between two statements of a script outside a transaction: with the role and
     * settings of the beginning. The script finds its session as it left it.
     */
    void withInitialState(OwnRows rows) throws SQLException;
}
