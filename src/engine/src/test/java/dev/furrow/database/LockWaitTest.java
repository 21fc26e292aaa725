package dev.furrow.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Role;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LockWaitTest {
    private static final LockName NAME = new LockName("public", "furrow_version");

    private final List<String> told = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private FreshDatabase database;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Role role;

    @BeforeEach
    void make() throws SQLException {
        database = Postgres.freshDatabase();
        role = Role.in(database);
    }

    @AfterEach
    void drop() {
        database.close();
        role.close();
    }

    @Test
    void a_waiter_has_one_connection_however_often_it_asks() throws SQLException {
        Connector connector = role.connector();
        Set<Integer> waiting = new HashSet<>();
        try (LockRequest request = connector.requestLock(NAME, "bob@web-2")) {
            try (Lock lock = connector.tryLock(NAME, "ann@web-1").orElseThrow()) {
                for (int i = 0; i < 5; i++) {
                    assertThat(request.tryAcquire()).isEmpty();
                    assertThat(request.holder().map(LockHolder::who)).contains("ann@web-1");
                    waiting.addAll(role.processes());
                }
                lock.requireHeld();
            }
            try (Lock its = request.tryAcquire().orElseThrow()) {
                its.requireHeld();
                waiting.addAll(role.processes());
            }
        }
        assertThat(waiting).hasSize(2);
    }

    @Test
    void a_request_asks_for_nothing_before_it_is_asked_to() throws SQLException {
        try (LockRequest request = role.connector().requestLock(NAME, "ann@web-1")) {
            assertThat(role.processes()).isEmpty();
            assertThat(request.holder()).isEmpty();
            assertThat(role.processes()).hasSize(1);
        }
    }

    @Test
    void whoever_finds_no_connection_left_waits_for_one() throws SQLException {
        role.limit(1);
        Session other = role.connector().openForWriting(Duration.ZERO);
        LockListener listener = new LockListener() {
            @Override
            public void waitingForConnection(String why) {
                told.add(why);
                other.close();
            }
        };

        try (Lock lock = new LockWait(role.connector(), Duration.ofMinutes(1), listener).acquire(NAME)) {
            lock.requireHeld();
        }
        assertThat(told)
                .containsExactly("the server at " + role.address()
                        + " has no connection left: FATAL: too many connections for role \"" + role.name() + "\"");
    }

    @Test
    void whoever_has_waited_long_enough_for_a_connection_is_told_why() {
        role.limit(1);
        try (Session other = role.connector().openForWriting(Duration.ZERO)) {
            assertThat(other.user()).isEqualTo(role.name());

            assertThatThrownBy(() -> new LockWait(role.connector(), Duration.ZERO, new LockListener() {}).acquire(NAME))
                    .isInstanceOf(NoConnectionLeftException.class)
                    .hasMessage("the server at " + role.address()
                            + " has no connection left: FATAL: too many connections for role \"" + role.name() + "\"\n"
                            + "  The URL comes from furrow.url.\n"
                            + "  Waited 0.0 s; nothing was changed.\n"
                            + "  Close some, or raise max_connections: a run needs two.");
        }
    }
}
