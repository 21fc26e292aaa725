package dev.furrow.postgres.connect;

import dev.furrow.database.Sql;
import dev.furrow.database.lent.Lender;
import dev.furrow.database.lent.LentConnection;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.jdbc.PreferQueryMode;

/** A connection of an application's pool: what it is like when it is lent, and how it becomes that again. */
final class LentPostgres implements LentConnection.Restoration {
    /** In milliseconds: as long as no statement on such a connection takes. */
    private static final int SHORT = 30_000;

    /** Whether the transaction has neither written anything nor looked at anybody's table. */
    private static final String UNUSED = """
            SELECT pg_catalog.txid_current_if_assigned() IS NULL AND NOT EXISTS (
              SELECT 1 FROM pg_catalog.pg_locks
              WHERE pid = pg_catalog.pg_backend_pid() AND locktype = 'relation' AND relation >= 16384)""";

    private final PgConnection driver;
    private final boolean autoCommit;
    private final boolean readOnly;
    private final int networkTimeout;
    private final PreferQueryMode mode;
    private final List<String> settings;

    private LentPostgres(PgConnection driver) throws SQLException {
        this.driver = driver;
        this.autoCommit = driver.getAutoCommit();
        this.readOnly = driver.isReadOnly();
        this.networkTimeout = driver.getNetworkTimeout();
        this.mode = driver.getQueryExecutor().getPreferQueryMode();
        requireNothingUnderWay();
        driver.setAutoCommit(true);
        // Statements are sent as they are written, as on connections of our own.
        driver.getQueryExecutor().setPreferQueryMode(PreferQueryMode.SIMPLE);
        this.settings = settings(driver);
    }

    /** Returns a connection in autocommit that is given back when it is closed. */
    static Connection borrow(Lender lender) throws SQLException {
        Connection lent = lender.borrow();
        try {
            PgConnection driver = Lender.driver(lent, PgConnection.class);
            return LentConnection.of(lent, driver, new LentPostgres(driver));
        } catch (SQLException | RuntimeException e) {
            PostgresDriver.closeQuietly(lent, e);
            throw e;
        }
    }

    /** As {@link #borrow}, for one on which no statement takes long. */
    static Connection borrowForShortQuestions(Lender lender) throws SQLException {
        Connection connection = borrow(lender);
        // The driver has a timeout of its socket, and asks no thread to look after it.
        connection.setNetworkTimeout(Runnable::run, SHORT);
        return connection;
    }

    /** A pool that isn't in autocommit has begun a transaction by asking whether the connection lives, or by what it sets. */
    private void requireNothingUnderWay() throws SQLException {
        TransactionState state = driver.getTransactionState();
        if (state == TransactionState.IDLE) {
            return;
        }
        if (state == TransactionState.OPEN && Sql.text(driver, UNUSED).equals(Optional.of("t"))) {
            // What the pool has set there is meant to last.
            Sql.execute(driver, "COMMIT");
            return;
        }
        throw new FurrowException(Diagnostic.of(Lender.NAME + " lends a connection in the middle of a transaction")
                .advising(Advice.say("Call Furrow outside of transactions, and give it the pool itself.")));
    }

    /**
     * Returns what sets again what somebody has set in this session since it began: a pool does that for its application, and {@code RESET}
     * would forget it.
     */
    static List<String> settings(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        String role = Sql.text(connection, "SELECT pg_catalog.current_setting('role')")
                .orElse("none");
        if (!role.equals("none")) {
            statements.add("SET ROLE " + Quoting.identifier(role));
        }
        List<String> set = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session' ORDER BY name")) {
            while (row.next()) {
                set.add("pg_catalog.set_config(" + Quoting.literal(row.getString(1)) + ", "
                        + Quoting.literal(row.getString(2)) + ", false)");
            }
        }
        if (!set.isEmpty()) {
            statements.add("SELECT " + String.join(", ", set));
        }
        return statements;
    }

    @Override
    public void restore() throws SQLException {
        QueryExecutor server = driver.getQueryExecutor();
        if (driver.getTransactionState() != TransactionState.IDLE) {
            Sql.execute(driver, "ROLLBACK");
        }
        List<String> statements = new ArrayList<>(PostgresState.ALL_AS_IT_BEGAN);
        statements.addAll(settings);
        Sql.execute(driver, String.join("; ", statements));
        driver.setReadOnly(readOnly);
        driver.clearWarnings();
        driver.setNetworkTimeout(Runnable::run, networkTimeout);
        server.setPreferQueryMode(mode);
        driver.setAutoCommit(autoCommit);
    }
}
