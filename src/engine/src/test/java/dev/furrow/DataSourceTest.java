package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.revision.Guard;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.SmallPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application's pool in the place of a URL. */
class DataSourceTest {
    @TempDir
    Path folder;

    private static final String USERS = """
            -- users
            --
            -- revision: a1
            -- down-revision: none

            -- migrate:up
            CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(20));
            %s

            -- migrate:down
            DROP TABLE users;
            """;

    private Furrow furrow(SmallPool pool) {
        return Furrow.open(
                Settings.builder().baseDir(folder).dataSource(pool.source()).build());
    }

    private void users(String more) {
        Project.onSqlite(folder).revision("a1.sql", USERS.formatted(more)).seed("users.csv", "id,name\n1,Demo\n");
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void goThere(Furrow furrow) {
        assertThat(furrow.guard(Guard.MEND).isUpToDate()).isTrue();
        assertThat(furrow.seedAll(SeedOptions.ALL).rows()).isEqualTo(1);
        assertThat(furrow.diff("current", "database").differences()).isEmpty();
        assertThat(furrow.doctor().hasProblem()).isFalse();
        furrow.downgrade("base");
        furrow.upgrade("head");
    }

    private static final String STATE = "SELECT name || '=' || setting FROM pg_settings WHERE source = 'session'"
            + " UNION ALL SELECT current_user || ',' || current_schema()"
            + " UNION ALL SELECT 'locks=' || count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"
            + " ORDER BY 1";

    private static Connection asTheApplicationWants(FreshDatabase database) throws SQLException {
        Connection connection = database.connect();
        execute(
                connection,
                "CREATE SCHEMA IF NOT EXISTS app",
                "SET search_path TO app, public",
                "SET statement_timeout TO '50s'",
                "SET app.tenant TO 'it''s'",
                "SET application_name TO 'shop'");
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        connection.setAutoCommit(false);
        return connection;
    }

    private static String state(Connection connection) throws SQLException {
        String said = connection.getAutoCommit() + " " + connection.isReadOnly() + " "
                + connection.getTransactionIsolation() + " " + connection.getNetworkTimeout() + " "
                + rows(connection, STATE);
        connection.rollback();
        return said;
    }

    @Test
    void a_servers_connections_come_back_as_they_went() throws SQLException {
        users("SET search_path TO public; SET statement_timeout TO 1234; SET TimeZone TO 'Asia/Tokyo';"
                + " CREATE TEMP TABLE app_users (id INTEGER); SELECT pg_advisory_lock(7);");
        try (FreshDatabase database = Postgres.freshDatabase();
                SmallPool pool = new SmallPool(2, () -> asTheApplicationWants(database));
                Connection fresh = asTheApplicationWants(database)) {
            String before = state(fresh);
            try (Furrow furrow = furrow(pool)) {
                goThere(furrow);
            }

            assertThat(pool.lent()).isZero();
            assertThat(pool.all()).hasSize(2);
            for (Connection connection : pool.all()) {
                assertThat(state(connection)).isEqualTo(before);
            }
        }
    }

    @Test
    void what_a_pool_has_set_holds_for_scripts() throws SQLException {
        users("CREATE TABLE second (tenant TEXT DEFAULT current_setting('app.tenant'));"
                + " INSERT INTO second DEFAULT VALUES;");
        Project.onSqlite(folder).revision("b2.sql", """
                -- more
                --
                -- revision: b2
                -- down-revision: a1

                -- migrate:up
                CREATE TABLE third (id INTEGER);
                """);
        try (FreshDatabase database = Postgres.freshDatabase();
                SmallPool pool = new SmallPool(2, () -> asTheApplicationWants(database));
                Connection connection = database.connect()) {
            try (Furrow furrow = furrow(pool)) {
                furrow.upgrade("head");
                assertThat(furrow.database().toString()).endsWith("/" + database.name() + ", development (default)");
            }

            assertThat(rows(connection, "SELECT tablename FROM pg_tables WHERE schemaname = 'app' ORDER BY 1"))
                    .containsExactly("furrow_journal", "furrow_version", "second", "third", "users");
            assertThat(rows(connection, "SELECT tenant FROM app.second")).containsExactly("it's");
        }
    }

    @Test
    void the_role_of_a_pool_makes_the_tables() throws SQLException {
        users("");
        try (FreshDatabase database = Postgres.freshDatabase();
                Connection owner = database.connect()) {
            String role = "owner_of_" + database.name();
            execute(owner, "CREATE ROLE " + role, "GRANT ALL ON SCHEMA public TO " + role);
            try (SmallPool pool = new SmallPool(2, () -> {
                Connection connection = database.connect();
                execute(connection, "SET ROLE " + role);
                return connection;
            })) {
                try (Furrow furrow = furrow(pool)) {
                    furrow.upgrade("head");
                }
                assertThat(rows(owner, "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"))
                        .containsExactly(role);
                assertThat(rows(pool.all().get(0), "SELECT current_user")).containsExactly(role);
            } finally {
                execute(owner, "DROP OWNED BY " + role, "DROP ROLE " + role);
            }
        }
    }

    @Test
    void a_step_outside_a_transaction_runs() throws SQLException {
        Project.onSqlite(folder).revision("a1.sql", """
                -- users
                --
                -- revision: a1
                -- down-revision: none

                -- migrate:up transaction:false
                CREATE TABLE users (id INTEGER);
                CREATE INDEX CONCURRENTLY users_id ON users (id);
                """);
        try (FreshDatabase database = Postgres.freshDatabase();
                SmallPool pool = new SmallPool(2, () -> asTheApplicationWants(database));
                Furrow furrow = furrow(pool)) {
            furrow.upgrade("head");
            assertThat(furrow.guard(Guard.REFUSE).isUpToDate()).isTrue();
            assertThat(pool.lent()).isZero();
        }
    }

    @Test
    void a_pool_that_is_too_small_for_a_server_says_so() throws SQLException {
        users("");
        try (FreshDatabase database = Postgres.freshDatabase();
                SmallPool pool = new SmallPool(1, database::connect);
                Furrow furrow = furrow(pool)) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                    the DataSource lends no connection: all 1 are lent
                      A run needs two connections at once: one works, the other one holds the lock that keeps other runs out.
                      A run needs one connection to work on, and on a server one more for its lock: is the pool as large, and are there any that nobody uses?""");
            assertThat(pool.lent()).isZero();
        }
    }

    @Test
    void a_connection_that_is_lost_is_given_back_too() throws SQLException {
        users("SELECT pg_terminate_backend(pg_backend_pid());");
        try (FreshDatabase database = Postgres.freshDatabase();
                SmallPool pool = new SmallPool(2, () -> asTheApplicationWants(database));
                Furrow furrow = furrow(pool)) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessageContaining("57P01");
            assertThat(pool.lent()).isZero();
        }
    }

    @Test
    void a_server_is_not_copied_without_its_address() throws SQLException, IOException {
        users("");
        try (FreshDatabase database = Postgres.freshDatabase();
                SmallPool pool = new SmallPool(2, database::connect);
                Furrow furrow = furrow(pool)) {
            Path copy = Files.writeString(folder.resolve("copy.dump"), "");
            for (ThrowingCallable copying : List.<ThrowingCallable>of(
                    () -> furrow.backup(""),
                    () -> furrow.restore(copy.toString()),
                    () -> furrow.cloneTo(database.url() + "_copy"))) {
                assertThatThrownBy(copying).hasMessage("""
                        a database that the DataSource leads to can't be copied
                          PostgreSQL's own programs do that, which need its address and a password.
                          Name the database:  url=postgres://...""");
            }
            assertThat(pool.lent()).isZero();
            assertThat(furrow.createDatabase()).isFalse();
        }
    }

    @Test
    void a_connection_within_a_transaction_is_refused() throws SQLException {
        users("");
        try (FreshDatabase database = Postgres.freshDatabase();
                SmallPool pool = new SmallPool(2, () -> {
                    Connection connection = database.connect();
                    connection.setAutoCommit(false);
                    execute(connection, "CREATE TABLE IF NOT EXISTS theirs (id INTEGER)");
                    return connection;
                });
                Furrow furrow = furrow(pool)) {
            assertThatThrownBy(furrow::current).hasMessage("""
                    the DataSource lends a connection in the middle of a transaction
                      Call Furrow outside of transactions, and give it the pool itself.""");
            assertThat(pool.lent()).isZero();
        }
    }

    /** As pools do that aren't in autocommit. */
    @Test
    void a_pool_may_ask_whether_a_connection_lives() throws SQLException {
        users("");
        try (FreshDatabase database = Postgres.freshDatabase();
                SmallPool pool = new SmallPool(2, () -> {
                    Connection connection = asTheApplicationWants(database);
                    assertThat(connection.isValid(5)).isTrue();
                    execute(connection, "SELECT 1", "SET search_path TO shop");
                    return connection;
                });
                Connection owner = database.connect();
                Furrow furrow = furrow(pool)) {
            execute(owner, "CREATE SCHEMA shop");
            assertThat(furrow.guard(Guard.MEND).isUpToDate()).isTrue();
            assertThat(rows(owner, "SELECT schemaname FROM pg_tables WHERE tablename = 'users'"))
                    .containsExactly("shop");
        }
    }

    private static String pragmas(Connection connection) throws SQLException {
        List<String> said = new ArrayList<>();
        for (String pragma : List.of("foreign_keys", "query_only", "busy_timeout", "synchronous", "cache_size")) {
            said.addAll(rows(connection, "PRAGMA " + pragma));
        }
        said.addAll(rows(connection, "SELECT name FROM pragma_database_list"));
        return connection.getAutoCommit() + " " + said;
    }

    private SmallPool file(int size) {
        return new SmallPool(size, () -> {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("app.db"));
            execute(connection, "PRAGMA foreign_keys = on", "PRAGMA busy_timeout = 77", "PRAGMA cache_size = 123");
            return connection;
        });
    }

    @Test
    void a_files_connections_come_back_as_they_went() throws SQLException {
        users("PRAGMA cache_size = 5; ATTACH ':memory:' AS other; CREATE TEMP TABLE app_users (id INTEGER);");
        try (SmallPool pool = file(1)) {
            try (Furrow furrow = furrow(pool)) {
                goThere(furrow);
                assertThat(furrow.database().toString()).startsWith("sqlite:");
                assertThat(furrow.database().toString()).contains("app.db");
            }

            assertThat(pool.lent()).isZero();
            assertThat(pragmas(pool.all().get(0))).isEqualTo("true [1, 0, 77, 2, 123, main]");
        }
    }

    @Test
    void a_file_is_copied() throws SQLException, IOException {
        users("");
        try (SmallPool pool = file(1);
                Furrow furrow = furrow(pool)) {
            furrow.upgrade("head");

            assertThat(furrow.backup("copy.db")).exists();
            assertThat(furrow.cloneTo("jdbc:sqlite:clone.db")).isEqualTo("sqlite:clone.db");
            assertThat(folder.resolve("clone.db")).exists();
        }
        Files.delete(folder.resolve("app.db"));
        try (SmallPool pool = file(1);
                Furrow furrow = furrow(pool)) {
            furrow.restore("copy.db");

            assertThat(furrow.current().pending()).isZero();
            assertThat(pool.lent()).isZero();
        }
    }

    @Test
    void a_database_in_memory_is_the_one_that_the_connection_sees() throws SQLException {
        users("");
        try (SmallPool pool = new SmallPool(1, () -> DriverManager.getConnection("jdbc:sqlite::memory:"));
                Furrow furrow = furrow(pool)) {
            goThere(furrow);

            assertThat(rows(pool.all().get(0), "SELECT name FROM users")).isEmpty();
            assertThat(rows(pool.all().get(0), "SELECT version_num FROM furrow_version"))
                    .containsExactly("a1");
            assertThat(furrow.database().toString()).isEqualTo("sqlite::memory:, development (default)");
        }
    }

    @Test
    void a_url_of_the_platform_does_not_count_beside_it() throws SQLException, IOException {
        try (SmallPool pool = file(1)) {
            Settings settings = Settings.builder()
                    .baseDir(folder)
                    .dataSource(pool.source())
                    .variables(java.util.Map.of(
                            "DATABASE_URL", "postgres://app:s3cret@db/app", "FURROW_PASSWORD", "s3cret"))
                    .build();

            assertThat(settings.described())
                    .containsExactly("the database is that of a DataSource, "
                            + pool.source().getClass().getName());
        }
    }
}
