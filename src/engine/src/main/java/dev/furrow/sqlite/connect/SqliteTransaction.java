package dev.furrow.sqlite.connect;

import dev.furrow.database.Sql;
import dev.furrow.database.Transaction;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConnection;

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
            DirectSql.execute(connection, "BEGIN " + (modes.isEmpty() ? "IMMEDIATE" : modes));
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
        SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
        int patience = sqlite.getBusyTimeout();
        DirectSql.wait(sqlite, Math.min(patience, MOMENT));
        try {
            DirectSql.execute(sqlite, "BEGIN IMMEDIATE");
            DirectSql.execute(sqlite, "ROLLBACK");
            return false;
        } catch (SQLException e) {
            // Whatever else it is, the first transaction says it.
            return SqliteErrors.isBusy(e);
        } finally {
            DirectSql.wait(sqlite, patience);
        }
    }

    @Override
    public void commit() throws SQLException {
        try {
            DirectSql.execute(connection, "COMMIT");
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
