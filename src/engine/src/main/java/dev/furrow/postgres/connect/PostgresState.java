package dev.furrow.postgres.connect;

import dev.furrow.database.SessionState;
import dev.furrow.database.Sql;
import dev.furrow.database.Transaction;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * What {@code DISCARD ALL} does, and may do inside a transaction ("DISCARD" in PostgreSQL's manual says of what it consists), with
 * the settings that only a driver's connection has. Each is one message to the server.
 */
final class PostgresState implements SessionState {
    private static final String ROLE_AND_SETTINGS = "RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; ";
    private static final String OBJECTS = "CLOSE ALL; DEALLOCATE ALL; UNLISTEN *;"
            + " SELECT pg_catalog.pg_advisory_unlock_all(); DISCARD TEMP; DISCARD SEQUENCES; ";

    // Deferred triggers run in the session that their script left, as at its own COMMIT.
    private static final String WHAT_IS_DEFERRED = "SET CONSTRAINTS ALL IMMEDIATE; ";

    /** There is no {@code RESET ALL} for the length of a transaction; this is what could keep a row from being written. */
    private static final String FOR_A_MOMENT = """
            SET LOCAL session_authorization TO DEFAULT;
            SET LOCAL role TO DEFAULT;
            SET LOCAL session_replication_role TO DEFAULT;
            SET LOCAL statement_timeout TO DEFAULT;
            SET LOCAL lock_timeout TO DEFAULT;
            SET LOCAL row_security TO DEFAULT;
            SET TRANSACTION READ WRITE""";

    private final Connection connection;
    private final String settings;
    private List<String> searchPath = List.of();

    /** Knows a connection that was opened just now. */
    PostgresState(Connection connection) throws SQLException {
        this.connection = connection;
        this.settings = "SELECT pg_catalog.set_config('application_name', "
                + Quoting.literal(connection.getClientInfo("ApplicationName")) + ", false), "
                + PostgresSettings.ALL.columns();
    }

    @Override
    public void restore(List<String> path) throws SQLException {
        searchPath = List.copyOf(path);
        if (isIdle()) {
            // An author's code may have asked the driver for it, which says so at each BEGIN.
            connection.setReadOnly(false);
        }
        Sql.execute(connection, ROLE_AND_SETTINGS + OBJECTS + settings + (path.isEmpty() ? "" : "; SET " + path()));
    }

    private String path() {
        return "search_path TO "
                + String.join(", ", searchPath.stream().map(Quoting::identifier).toList());
    }

    @Override
    public boolean rollBack() throws SQLException {
        if (isIdle()) {
            return false;
        }
        if (!connection.isClosed()) {
            Sql.execute(connection, "ROLLBACK");
        }
        return true;
    }

    @Override
    public void sent(SqlStatement statement) throws SQLException {
        ResetStatement reset = ResetStatement.of(statement);
        if (reset.includesSearchPath() && !searchPath.isEmpty()) {
            Sql.execute(connection, (reset.settings().local() ? "SET LOCAL " : "SET ") + path());
        }
    }

    /** All is taken back whether or not anything was done: functions of the database may set as much. */
    @Override
    public void usedByCode() {}

    @Override
    public void restoreForOwnRows(Afterwards afterwards) throws SQLException {
        String due = afterwards == Afterwards.COMMIT ? WHAT_IS_DEFERRED : "";
        Sql.execute(connection, due + ROLE_AND_SETTINGS + settings);
    }

    private boolean isIdle() throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE;
    }

    @Override
    public void withInitialState(OwnRows rows) throws SQLException {
        if (!isIdle()) {
            // A transaction that the script began itself isn't ours to end.
            rows.write();
            return;
        }
        try (Transaction transaction = PostgresTransaction.begin(connection)) {
            Sql.execute(connection, FOR_A_MOMENT);
            rows.write();
            transaction.commit();
        }
    }
}
