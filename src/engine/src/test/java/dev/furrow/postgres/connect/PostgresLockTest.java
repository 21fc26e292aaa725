package dev.furrow.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.database.Connector;
import dev.furrow.database.DatabaseUrl;
import dev.furrow.database.Lock;
import dev.furrow.database.LockHolder;
import dev.furrow.database.LockName;
import dev.furrow.database.Session;
import dev.furrow.error.FurrowException;
import dev.furrow.testing.Databases;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PostgresLockTest {
    private static final LockName NAME = new LockName("public", "furrow_version");

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static FreshDatabase database;

    @BeforeAll
    static void make() {
        database = Postgres.freshDatabase();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void one_run_at_a_time_has_it() {
        try (Lock first = lock(connector())) {
            first.requireHeld();

            assertThat(connector().tryLock(NAME, "bob@web-2")).isEmpty();
        }
        lock(connector()).close();
    }

    @Test
    void another_schema_or_version_table_has_a_lock_of_its_own() {
        try (Lock first = lock(connector());
                Lock second = connector()
                        .tryLock(new LockName("public", "other_version"), "bob@web-2")
                        .orElseThrow();
                Lock third = connector()
                        .tryLock(new LockName("other", "furrow_version"), "bob@web-2")
                        .orElseThrow()) {
            first.requireHeld();
            second.requireHeld();
            third.requireHeld();
        }
    }

    @Test
    void another_database_of_the_server_has_a_lock_of_its_own() {
        try (FreshDatabase other = Postgres.freshDatabase();
                Lock first = lock(connector());
                Lock second = lock(connector(other.url()))) {
            first.requireHeld();
            second.requireHeld();
            assertThat(connector(other.url()).holder(NAME)).isPresent();
        }
    }

    @Test
    void others_are_told_who_has_it_and_since_when() {
        assertThat(connector().holder(NAME)).isEmpty();
        try (Lock lock = lock(connector())) {
            lock.requireHeld();
            LockHolder holder = connector().holder(NAME).orElseThrow();

            assertThat(holder.who()).isEqualTo("ann@web-1");
            assertThat(Duration.between(holder.since().orElseThrow(), Instant.now()))
                    .isBetween(Duration.ZERO, Duration.ofMinutes(1));
            assertThat(holder).hasToString("ann@web-1 since " + holder.since().orElseThrow());
        }
        assertThat(connector().holder(NAME)).isEmpty();
    }

    @Test
    void a_long_name_is_cut_to_what_the_server_keeps() {
        try (Lock lock = connector()
                .tryLock(NAME, "änn@a-container-with-a-name-of-more-than-sixty-three-bytes.example")
                .orElseThrow()) {
            lock.requireHeld();

            assertThat(connector().holder(NAME).orElseThrow().who()).isEqualTo("?nn@a-container-with-a-name-o");
        }
    }

    @Test
    void a_user_without_privileges_is_told_too() throws SQLException {
        String role = database.name() + "_role";
        Postgres.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'right'");
        DatabaseUrl url = Databases.url(database.url(), Path.of(""), "furrow.url");
        try (Lock lock = lock(connector())) {
            lock.requireHeld();

            assertThat(url.withCredentials(role, "right").connector().holder(NAME))
                    .map(LockHolder::who)
                    .contains("ann@web-1");
        } finally {
            Postgres.execute("DROP ROLE " + role);
        }
    }

    @Test
    void of_a_holder_without_words_user_and_process_are_told() throws SQLException {
        long key = keyOfLock();
        try (Connection outside = database.connect();
                Statement statement = outside.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT pg_backend_pid(), current_user, pg_advisory_lock(" + key + ")")) {
            row.next();

            assertThat(connector().holder(NAME).orElseThrow())
                    .hasToString("database user " + row.getString(2) + " (server process " + row.getInt(1) + ")");
        }
    }

    /** Of what a run locks, one number is the same each time. */
    private static long keyOfLock() throws SQLException {
        Set<Long> keys = lockedByOne();
        keys.retainAll(lockedByOne());
        assertThat(keys).hasSize(1);
        return keys.iterator().next();
    }

    private static Set<Long> lockedByOne() throws SQLException {
        Set<Long> keys = new HashSet<>();
        try (Lock lock = lock(connector());
                Connection outside = database.connect();
                Statement statement = outside.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT classid::bigint << 32 | objid::bigint FROM pg_locks WHERE locktype = 'advisory'")) {
            lock.requireHeld();
            while (row.next()) {
                keys.add(row.getLong(1));
            }
        }
        return keys;
    }

    @Test
    void no_transaction_stays_open() throws SQLException {
        try (Lock lock = lock(connector());
                Connection outside = database.connect();
                Statement statement = outside.createStatement();
                ResultSet row = statement.executeQuery("SELECT state, xact_start IS NULL FROM pg_stat_activity"
                        + " WHERE application_name LIKE 'furrow since %' AND datname = current_database()")) {
            lock.requireHeld();

            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("idle");
            assertThat(row.getBoolean(2)).isTrue();
        }
    }

    @Test
    void a_lost_connection_loses_the_lock_and_says_so() throws SQLException {
        Lock lock = lock(connector());
        database.execute("SELECT pg_terminate_backend(pid, 10000) FROM pg_locks WHERE locktype = 'advisory'");

        assertThatThrownBy(lock::requireHeld)
                .isInstanceOf(FurrowException.class)
                .hasMessage("the lock on %s is lost: the connection that held it is gone\n"
                                .formatted(connector().display())
                        + "  FATAL: terminating connection due to administrator command\n"
                        + "  Nothing more was run.\n  Run the goal again: it goes on from where the database is.")
                .hasCauseInstanceOf(SQLException.class);
        lock.close();
        lock(connector()).close();
    }

    @Test
    void closing_twice_does_nothing() {
        Lock lock = lock(connector());
        lock.close();
        lock.close();

        assertThat(connector().holder(NAME)).isEmpty();
    }

    @Test
    void a_session_of_the_same_connector_is_not_kept_out() {
        Connector connector = connector();
        try (Lock lock = lock(connector);
                Session session = connector.openForWriting(Duration.ZERO)) {
            lock.requireHeld();

            assertThat(session.schema()).isEqualTo("public");
        }
    }

    /** As where a bridge serves all connections from one session of the server. */
    @Test
    void a_lock_that_keeps_nobody_out_is_refused() throws SQLException {
        try (FreshDatabase other = Postgres.freshDatabase()) {
            other.execute("CREATE FUNCTION pg_try_advisory_lock(bigint) RETURNS boolean LANGUAGE sql AS 'SELECT true'");
            other.execute("ALTER DATABASE " + other.name() + " SET search_path TO public, pg_catalog");
            Connector connector = connector(other.url());
            try (Lock lock = lock(connector)) {
                lock.requireHeld();

                assertThatThrownBy(() -> connector.openForWriting(Duration.ZERO))
                        .isInstanceOf(FurrowException.class)
                        .hasMessage("""
                                %s gives one lock to two connections at once
                                  The URL comes from furrow.url.
                                  A run needs two connections at once: one works, the other one holds the lock that keeps other runs out.
                                  Nothing was run.
                                  Use a server, or an address of it, where each connection has a session of its own: \
                                a bridge that serves all from one session has no locks.""".formatted(connector.display()));
            }
        }
    }

    private static Lock lock(Connector connector) {
        Optional<Lock> lock = connector.tryLock(NAME, "ann@web-1");
        assertThat(lock).isPresent();
        return lock.get();
    }

    private static Connector connector() {
        return connector(database.url());
    }

    private static Connector connector(String url) {
        return Databases.url(url, Path.of(""), "furrow.url").connector();
    }
}
