package dev.furrow.postgres.connect;

import dev.furrow.database.SessionState;
import dev.furrow.database.Sql;
import dev.furrow.database.Transaction;
import dev.furrow.database.step.OwnStatement;
import dev.furrow.database.step.RefusedStatementException;
import dev.furrow.database.step.StatementLimits;
import dev.furrow.error.FurrowException;
import dev.furrow.postgres.text.LimitSettings;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * What {@code DISCARD ALL} does, and may do inside a transaction ("DISCARD" in PostgreSQL's manual says of what it consists), with
 * the settings that only a driver's connection has. Each is one message to the server.
 */
final class PostgresState implements SessionState {
    private static final List<String> ROLE_AND_SETTINGS =
            List.of("RESET SESSION AUTHORIZATION", "RESET ROLE", "RESET ALL");
    private static final List<String> OBJECTS = List.of(
            "CLOSE ALL",
            "DEALLOCATE ALL",
            "UNLISTEN *",
            "SELECT pg_catalog.pg_advisory_unlock_all()",
            "DISCARD TEMP",
            "DISCARD SEQUENCES");

    /** What {@code DISCARD ALL} does. */
    static final List<String> ALL_AS_IT_BEGAN =
            Stream.concat(ROLE_AND_SETTINGS.stream(), OBJECTS.stream()).toList();

    // Deferred triggers run in the session that their script left, as at its own COMMIT.
    private static final List<String> WHAT_IS_DEFERRED = List.of("SET CONSTRAINTS ALL IMMEDIATE");

    /** There is no {@code RESET ALL} for the length of a transaction; this is what could keep a row from being written. */
    private static final String FOR_A_MOMENT = """
        SET LOCAL session_authorization TO DEFAULT;
        SET LOCAL role TO DEFAULT;
        SET LOCAL session_replication_role TO DEFAULT;
        SET LOCAL statement_timeout TO DEFAULT;
        SET LOCAL lock_timeout TO DEFAULT;
        SET LOCAL row_security TO DEFAULT;
        SET TRANSACTION READ WRITE\
        """;

    private final Connection connection;
    private final List<String> roleAndSettings;
    private final List<String> settings;
    private List<String> searchPath = List.of();
    private StatementLimits limits = StatementLimits.NONE;
    private boolean asOpened = true;
    private boolean usedByCode;

    /**
     * Knows a connection that was opened just now.
     *
     * @param lent what was said before in a session that is lent; none in one of our own
     */
    PostgresState(Connection connection, List<String> lent) throws SQLException {
        this.connection = connection;
        this.roleAndSettings =
                Stream.concat(ROLE_AND_SETTINGS.stream(), lent.stream()).toList();
        // What the database has to say of it was asked when the connection opened: the server tells of each change.
        String dateStyle = String.valueOf(connection.unwrap(PGConnection.class).getParameterStatus("DateStyle"));
        this.settings = Stream.concat(
                        Stream.of(
                                set("application_name", connection.getClientInfo("ApplicationName")),
                                set("datestyle", dateStyle)),
                        PostgresSettings.BUT_DATE_STYLE.statements().stream())
                .toList();
    }

    private static String set(String setting, String value) {
        return "SET " + setting + " TO " + Quoting.literal(value);
    }

    /** A script is about to follow, whose traces nobody knows. */
    @Override
    public void restore(List<String> path, StatementLimits wanted) throws SQLException {
        if (!asOpened || !path.equals(searchPath) || !wanted.equals(limits)) {
            searchPath = List.copyOf(path);
            limits = wanted;
            if (isIdle()) {
                // An author's code may have asked the driver for it, which says so at each BEGIN.
                connection.setReadOnly(false);
                usedByCode = false;
            }
            execute(restoration());
        }
        asOpened = false;
    }

    private List<String> restoration() {
        List<String> statements = new ArrayList<>(roleAndSettings);
        statements.addAll(OBJECTS);
        statements.addAll(settings);
        if (!searchPath.isEmpty()) {
            statements.add("SET " + path());
        }
        statements.addAll(LimitSettings.of("SET", limits));
        return statements;
    }

    private void execute(List<String> statements) throws SQLException {
        Sql.execute(connection, String.join("; ", statements));
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
        String set = reset.settings().local() ? "SET LOCAL" : "SET";
        List<String> again = new ArrayList<>();
        if (reset.includesSearchPath() && !searchPath.isEmpty()) {
            again.add(set + " " + path());
        }
        if (reset.includesAll()) {
            again.addAll(LimitSettings.of(set, limits));
        }
        if (!again.isEmpty()) {
            execute(again);
        }
    }

    /** All is taken back whether or not anything was done: functions of the database may set as much. */
    @Override
    public void usedByCode() {
        usedByCode = true;
    }

    @Override
    public void restoreForOwnRows(Afterwards afterwards) throws SQLException {
        List<String> statements = new ArrayList<>(afterwards == Afterwards.COMMIT ? WHAT_IS_DEFERRED : List.of());
        statements.addAll(roleAndSettings);
        statements.addAll(settings);
        execute(statements);
    }

    /**
     * In one message, and so that the next script finds the session as it has to be. A statement about other rows than it has to be is
     * refused by the server there, and nothing is committed.
     */
    @Override
    public void commitWithOwnRows(Transaction transaction, Connection on, List<OwnStatement> rows) throws SQLException {
        List<String> message = new ArrayList<>(WHAT_IS_DEFERRED);
        message.addAll(restoration());
        int first = message.size();
        rows.forEach(row -> message.add(OwnText.of(row)));
        message.add(transaction.commitStatement());
        try {
            PostgresMessage.send(on, message, 0);
        } catch (RefusedStatementException e) {
            if (e.index() >= first && e.index() < message.size() - 1) {
                requireOne(rows.get(e.index() - first), e);
            }
            throw e.refusal();
        }
        // The driver sends nothing more for it.
        transaction.committed();
        asOpened = !usedByCode;
    }

    private static void requireOne(OwnStatement row, SQLException refusal) {
        IntFunction<FurrowException> unlessOne = row.unlessOne();
        OptionalInt rows = OwnText.rows(refusal);
        if (unlessOne != null && rows.isPresent()) {
            throw unlessOne.apply(rows.getAsInt());
        }
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
