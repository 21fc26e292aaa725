package dev.furrow.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.database.LockListener;
import dev.furrow.database.Sql;
import dev.furrow.database.step.StatementLimits;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Spelling;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadingTest {
    private static final LockListener NOBODY = new LockListener() {};

    private final List<String> told = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private FreshDatabase database;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Role role;

    @BeforeEach
    void make() throws SQLException {
        database = Postgres.freshDatabase();
        role = Role.in(database);
        database.execute("CREATE TABLE users (id INTEGER); INSERT INTO users VALUES (1), (2);"
                + " GRANT ALL ON users TO " + role.name());
    }

    @AfterEach
    void drop() {
        database.close();
        role.close();
    }

    private Deployment deployment(Duration lockTimeout) {
        return new Deployment(
                role.connector(),
                "",
                List.of(),
                "furrow_version",
                lockTimeout,
                StatementLimits.NONE,
                Map.of(),
                false,
                false,
                "test",
                revision -> false,
                Spelling.NEUTRAL,
                Foundation.NONE);
    }

    private static String users(ApplicationDatabase open) throws SQLException {
        return Sql.text(open.jdbc(), "SELECT count(*) FROM users").orElseThrow();
    }

    private Connection locked() throws SQLException {
        Connection other = database.connect();
        other.setAutoCommit(false);
        Sql.execute(other, "TRUNCATE users");
        return other;
    }

    @Test
    void what_a_run_sees_first_is_one_moment() {
        FirstLook<String> look = new Reading(deployment(Duration.ZERO)).firstLook(ReadingTest::users, NOBODY);

        assertThat(look.seen()).contains("2");
        assertThat(look.tables().versionTable()).isEqualTo("furrow_version");
    }

    @Test
    void a_run_that_another_one_is_in_the_way_of_does_not_wait_for_its_tables() throws SQLException {
        try (Connection other = locked()) {
            FirstLook<String> look = new Reading(deployment(Duration.ZERO)).firstLook(ReadingTest::users, NOBODY);

            assertThat(look.seen()).isEmpty();
            assertThat(look.tables().versionTable()).isEqualTo("furrow_version");
            other.rollback();
        }
    }

    @Test
    void who_only_looks_asks_again_until_the_other_one_has_ended() throws SQLException {
        try (Connection other = locked()) {
            String users = new Reading(deployment(Duration.ofMinutes(1))).answer(open -> {
                told.add("asked");
                if (told.size() == 3) {
                    other.rollback();
                }
                return users(open);
            });

            assertThat(users).isEqualTo("2");
            assertThat(told).hasSize(3);
        }
    }

    @Test
    void who_has_looked_long_enough_is_told_why() throws SQLException {
        try (Connection other = locked()) {
            assertThatThrownBy(() -> new Reading(deployment(Duration.ZERO)).answer(ReadingTest::users))
                    .isInstanceOf(FurrowException.class)
                    .hasMessage("""
                        can't look at the database: canceling statement due to lock timeout (SQLSTATE 55P03)
                          Another transaction is in the way, also after 0.0 s.\
                        """);
            other.rollback();
        }
    }

    @Test
    void a_run_waits_for_a_connection_before_it_looks() throws SQLException {
        role.limit(0);
        LockListener listener = new LockListener() {
            @Override
            public void waitingForConnection(String why) {
                told.add(why);
                role.limit(1);
            }
        };

        assertThat(new Reading(deployment(Duration.ofMinutes(1)))
                        .firstLook(ReadingTest::users, listener)
                        .seen())
                .contains("2");
        assertThat(told).hasSize(1);
    }

    /** Those who wait for the lock have all connections, and whoever gets it needs one more. */
    @Test
    void a_run_without_a_connection_for_its_work_gives_the_lock_back_until_there_is_one() throws SQLException {
        role.limit(1);
        Deployment deployment = deployment(Duration.ofMinutes(1));
        OwnTables tables = new Reading(deployment).firstLook(open -> "", NOBODY).tables();
        List<String> locksWhileWaiting = new ArrayList<>();
        LockListener listener = new LockListener() {
            @Override
            public void waitingForConnection(String why) {
                told.add(why);
                locksWhileWaiting.add(locks());
                role.limit(2);
            }
        };

        try (LockedDatabase locked = LockedDatabase.open(deployment, tables, listener)) {
            locked.lock().requireHeld();
            assertThat(users(locked.database())).isEqualTo("2");
        }
        assertThat(told).hasSize(1);
        assertThat(locksWhileWaiting).containsExactly("0");
    }

    private String locks() {
        try (Connection outside = database.connect()) {
            return Sql.text(outside, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'")
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
