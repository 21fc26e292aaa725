package dev.furrow.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.database.Session;
import dev.furrow.database.Sql;
import dev.furrow.testing.Databases;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptConnectionsTest {
    private final FreshDatabase database = Postgres.freshDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    private Session opened() {
        return Databases.url(database.url(), Path.of(""), "the test")
                .connector()
                .openForReading(Duration.ofSeconds(5));
    }

    @Test
    void a_question_within_another_one_gets_a_connection_of_its_own() throws SQLException {
        KeptConnections kept = new KeptConnections(true);
        Connection first;
        try (Session outer = kept.reader(this::opened);
                Session inner = kept.reader(this::opened)) {
            first = outer.jdbc();
            assertThat(inner.jdbc()).isNotSameAs(first);
        }
        try (Session next = kept.reader(this::opened)) {
            assertThat(next.jdbc()).isSameAs(first);
        }

        kept.close();

        assertThat(first.isClosed()).isTrue();
    }

    @Test
    void what_the_server_ended_while_nobody_used_it_is_opened_anew() throws SQLException {
        KeptConnections kept = new KeptConnections(true, 0);
        try (Session session = kept.reader(this::opened)) {
            Postgres.execute("SELECT pg_terminate_backend("
                    + Sql.text(session.jdbc(), "SELECT pg_backend_pid()").orElseThrow() + ", 10000)");
        }
        try (Session next = kept.reader(this::opened)) {
            assertThat(Sql.text(next.jdbc(), "SELECT 'here'")).contains("here");
        }
        kept.close();
    }
}
