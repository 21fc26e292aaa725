package dev.furrow.sqlite.connect;

import dev.furrow.database.Sql;
import dev.furrow.database.Transaction;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.sql.Connection;
import java.sql.SQLException;

/** A transaction that has the write lock from its beginning: one that begins by reading can be refused it later. */
public final class SqliteTransaction implements Transaction {
    /** In milliseconds: longer than an application writes mostly. */
    private static final int MOMENT = 500;

    private final Connection connection;
    private boolean open = true;

    private SqliteTransaction(Connection connection) {
        this.connection = connection;
    }

    /**
     * Begins one on a connection that is in autocommit.
     *
     * @throws FurrowException if another program writes to the file for longer than the connection waits
     */
    public static Transaction begin(Connection connection) throws SQLException {
        return begin(connection, "");
    }

    /**
     * Begins one on a connection that is in autocommit.
     *
     * @param modes {@code EXCLUSIVE} if nobody may read meanwhile, else empty
     */
    public static Transaction begin(Connection connection, String modes) throws SQLException {
        try {
            Sql.execute(connection, "BEGIN " + (modes.isEmpty() ? "IMMEDIATE" : modes));
        } catch (SQLException e) {
            if (SqliteErrors.isBusy(e)) {
                throw inTheWay(connection, modes.isEmpty() ? "writing to" : "using", e);
            }
            throw e;
        }
        return new SqliteTransaction(connection);
    }

    /** Returns whether another program keeps the write lock for longer than a moment; found out by taking it. */
    public static boolean isKeptOut(Connection connection) throws SQLException {
        int patience =
                Integer.parseInt(Sql.text(connection, "PRAGMA busy_timeout").orElse("0"));
        Sql.execute(connection, "PRAGMA busy_timeout = " + Math.min(patience, MOMENT));
        try {
            Sql.execute(connection, "BEGIN IMMEDIATE");
            Sql.execute(connection, "ROLLBACK");
            return false;
        } catch (SQLException e) {
            // Whatever else it is, the first transaction says it.
            return SqliteErrors.isBusy(e);
        } finally {
            Sql.execute(connection, "PRAGMA busy_timeout = " + patience);
        }
    }

    @Override
    public void commit() throws SQLException {
        try {
            Sql.execute(connection, "COMMIT");
        } catch (SQLException e) {
            // Who commits has the write lock: what is in its way only reads. See "File Locking And Concurrency" in
            // SQLite's manual.
            if (SqliteErrors.isBusy(e)) {
                throw inTheWay(connection, "reading", e);
            }
            throw e;
        }
        open = false;
    }

    private static FurrowException inTheWay(Connection connection, String doing, SQLException cause)
            throws SQLException {
        long waited = Long.parseLong(Sql.text(connection, "PRAGMA busy_timeout").orElse("0"));
        return new FurrowException(
                Diagnostic.of("another program is " + doing + " the database's file, also after " + waited / 1000.0
                                + " s (" + SqliteErrors.of(cause).code() + ")")
                        .advising(SqliteErrors.WAIT),
                cause);
    }

    @Override
    public void close() throws SQLException {
        if (!open) {
            return;
        }
        open = false;
        Sql.execute(connection, "ROLLBACK");
    }
}
