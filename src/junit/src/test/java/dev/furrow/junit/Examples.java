package dev.furrow.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.furrow.Furrow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes as users write them. {@link FurrowDatabaseTest} has JUnit run each; nothing else does. */
@NullUnmarked // users' fields are set by the extension
final class Examples {
    private Examples() {}

    static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static void insert(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO users (id, name) VALUES (7, 'bob')");
        }
    }

    /** All methods share a database. */
    @FurrowDatabase(seeds = true)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class OfAClass {
        @BeforeAll
        static void before(Connection connection) throws SQLException {
            assertThat(count(connection, "users")).isEqualTo(1);
        }

        @Test
        @Order(1)
        void first(Connection connection) throws SQLException {
            insert(connection);
        }

        @Test
        @Order(2)
        void second(DataSource source) throws SQLException {
            try (Connection connection = source.getConnection()) {
                assertThat(count(connection, "users")).isEqualTo(2);
            }
        }

        @Nested
        class Inside {
            @Test
            void shares(Connection connection) throws SQLException {
                assertThat(count(connection, "users")).isEqualTo(2);
            }
        }

        @Nested
        @FurrowDatabase(to = "a1")
        class OfItsOwn {
            @Test
            void has_its_own(Connection connection) throws SQLException {
                assertThat(count(connection, "users")).isZero();
            }
        }

        @Test
        @Order(3)
        @FurrowDatabase(seeds = true)
        void of_a_method(Connection connection) throws SQLException {
            assertThat(count(connection, "users")).isEqualTo(1);
        }
    }

    /** Each method, and each invocation, has one of its own. */
    @FurrowDatabase(seeds = true, perMethod = true)
    static class OfEachMethod {
        @Migrated
        private TestDatabase database;

        @Migrated
        Connection connection;

        @ParameterizedTest
        @ValueSource(strings = {"one", "two"})
        void begins_anew(String word, @Migrated String url) throws SQLException {
            assertThat(word).hasSize(3);
            assertThat(url).isEqualTo(database.url());
            assertThat(count(connection, "users")).isEqualTo(1);
            insert(connection);
        }
    }

    @FurrowDatabase(to = "a1")
    static class UpAndDown {
        @Test
        void goes(TestDatabase database, Furrow furrow) throws SQLException {
            Connection connection = database.connection();
            insert(connection);
            assertThat(database.upgrade("head").steps()).hasSize(1);
            assertThat(count(connection, "jokes")).isZero();
            assertThat(database.downgrade("-1").steps()).hasSize(1);
            assertThat(furrow.current().rows()).hasSize(1);
            assertThat(count(connection, "users")).isEqualTo(1);
            assertThat(database.seed().rows()).isEqualTo(1);
        }
    }

    static class OnAMethod {
        @Test
        @FurrowDatabase(to = "base")
        void is_empty(TestDatabase database) {
            assertThat(database.furrow().current().rows()).isEmpty();
        }
    }

    /** What several classes at once have in common, so that the test sees that nobody shared. */
    static final Set<String> URLS = ConcurrentHashMap.newKeySet();

    @FurrowDatabase
    @Execution(ExecutionMode.CONCURRENT)
    static class AtOnce1 {
        @Test
        void one(TestDatabase database) {
            URLS.add(database.url());
        }
    }

    static class AtOnce2 extends AtOnce1 {}

    static class AtOnce3 extends AtOnce1 {}

    static class AtOnce4 extends AtOnce1 {}

    @FurrowDatabase(perMethod = true)
    static class TooEarly {
        @BeforeAll
        static void before(Connection connection) {
            fail("there is none yet: " + connection);
        }

        @Test
        void never() {}
    }

    static class OfTheWrongKind {
        @Migrated
        List<String> list;

        @Test
        @FurrowDatabase
        void never() {}
    }

    @FurrowDatabase
    static class AParameterOfTheWrongKind {
        @Test
        void never(@Migrated Statement statement) {
            fail("there is none: " + statement);
        }
    }

    @FurrowDatabase(url = "sqlite:", migrations = "nowhere")
    static class OfNoFolder {
        @Test
        void never() {}
    }

    @ExtendWith(FurrowExtension.class)
    static class AskedByNobody {
        @Test
        void never(Connection connection) {
            fail("there is none: " + connection);
        }
    }
}
