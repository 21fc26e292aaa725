package dev.furrow.migrate.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.OfflineScript;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.database.Sql;
import dev.furrow.migrate.MigratorTest;
import dev.furrow.revision.Purge;
import dev.furrow.testing.Dump;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.ScriptClients;
import dev.furrow.testing.ScriptClients.Ended;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A script in the hands of psql leaves the database that the goal leaves. */
class OfflinePostgresTest {
    @TempDir
    Path folder;

    FreshDatabase byGoal;
    FreshDatabase byScript;
    Project project;

    @BeforeEach
    void makeProject() {
        byGoal = Postgres.freshDatabase();
        byScript = Postgres.freshDatabase();
        project = Project.on(byGoal.url(), folder);
    }

    @AfterEach
    void dropDatabases() {
        byGoal.close();
        byScript.close();
    }

    private Ended run(OfflineScript<?> script) {
        return ScriptClients.psql(byScript, script.writeTo("target/script.sql"));
    }

    private void requireSame(OfflineScript<?> script) {
        Ended ended = run(script);
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(Dump.of(byScript)).isEqualTo(Dump.of(byGoal));
        assertThat(ScriptClients.pgDump(byScript)).isEqualTo(ScriptClients.pgDump(byGoal));
    }

    private void requireSameBothWays() {
        project.furrow().upgrade("heads");
        requireSame(project.furrow().upgradeScript("heads"));
        project.furrow().downgrade("base");
        requireSame(project.furrow().downgradeScript("heads:base"));
    }

    /** Those with a history. */
    static Stream<Path> examples() throws Exception {
        return OfflineSqliteTest.examples()
                .filter(example -> OfflineSqliteTest.revisions(example).size() > 1);
    }

    @Test
    void stamps() {
        project.revision("1_users.sql", MigratorTest.USERS).revision("AddJokes.java", MigratorTest.JOKES);

        project.furrow().stamp("head", Purge.NO);
        requireSame(project.furrow().stampScript("head", Purge.NO));
        project.furrow().stamp("ffdc", Purge.NO);
        requireSame(project.furrow().stampScript("head:ffdc", Purge.NO));
        project.furrow().stamp("head", Purge.YES);
        requireSame(project.furrow().stampScript("head", Purge.YES));

        Ended elsewhere = run(project.furrow().stampScript("ffdc:head", Purge.NO));
        assertThat(elsewhere.code()).isNotZero();
        assertThat(elsewhere.output()).contains("""
                        ERROR:  the database is at 37e1cb6de47a, and this script begins at ffdc0a98111c
                        HINT:  Write one that begins where the database is:  sql=FILE to=<from>:<to>
                        """);
    }

    /** In production more of them run, which asks for more; here those whose graphs and sections are the most varied. */
    @ParameterizedTest
    @ValueSource(strings = {"dad_jokes", "graph_with_branches", "heads_are_merged"})
    void an_example_project_in_development(String example) throws Exception {
        Path found = examples()
                .filter(path -> path.getFileName().toString().equals(example))
                .findFirst()
                .orElseThrow();
        project.revisionsOf(found);

        requireSameBothWays();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_project_in_production(Path example) {
        project.revisionsOf(example).inProduction("it's \"our\" app");

        requireSameBothWays();
    }

    @Test
    void a_time_without_an_offset_is_utc_wherever_client_and_server_stand() throws SQLException {
        byGoal.execute("ALTER DATABASE " + byGoal.name() + " SET timezone TO 'Asia/Tokyo'");
        byScript.execute("ALTER DATABASE " + byScript.name() + " SET timezone TO 'Asia/Tokyo'");
        project.revision("1_times.sql", """
                -- times
                --
                -- revision: a
                -- down-revision: none

                -- migrate:up
                CREATE TABLE times (at timestamptz DEFAULT '2026-01-01 12:00', local timestamp);
                INSERT INTO times (local) VALUES (timestamptz '2026-01-01T12:00Z');

                -- migrate:down
                DROP TABLE times;
                """);
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            project.furrow().upgrade("head");
            requireSame(project.furrow().upgradeScript("head"));
        } finally {
            TimeZone.setDefault(here);
        }

        assertThat(project.query("SELECT at = '2026-01-01 12:00Z', local FROM times"))
                .containsExactly("t|2026-01-01 12:00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Jokes App"})
    void what_dumps_and_functions_and_copies_look_like(String schema) {
        (schema.isEmpty() ? project : project.inProduction(schema)).revision("1_tricky.sql", """
                -- it's a "message" with \\n and ; and :name
                --
                -- revision: a
                -- down-revision: none

                -- migrate:up postgresql
                CREATE TABLE notes (id serial PRIMARY KEY, body text DEFAULT 'a;
                \\quit
                -- no comment :name', many int[], more jsonb);
                INSERT INTO notes (body) VALUES ('
                \\q
                :name :''name'' \\: ${x}'), (E'it\\'s\\n\\\\'), (U&'d\\0061t'), ('é€😀');
                COPY notes (body, many) FROM stdin;
                one:two\t{1,2,3}
                \\\\.\\t; DROP TABLE notes\t\\N
                :name 'é€😀\t{}
                \\.
                CREATE FUNCTION slice(ids int[], lo int, furrow_user int) RETURNS int[] LANGUAGE sql BEGIN ATOMIC
                  SELECT ids[lo:furrow_user];
                  SELECT CASE WHEN true THEN ids[lo : furrow_user] ELSE ids::int[] END;
                END;
                UPDATE notes SET many = slice(many, 2, 3), more = '{"a": ":b"}'::jsonb WHERE body LIKE 'one%';
                SELECT many[id:id], more ? 'a', more ->> 'a' FROM notes;
                CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  new.body := replace(new.body, ':furrow_user', E'\\t;');
                  RETURN new;
                END
                $$;
                CREATE TRIGGER noted BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION noted();
                CREATE TABLE log (what text);
                CREATE RULE twice AS ON DELETE TO notes DO ALSO (
                  INSERT INTO log VALUES ('gone');
                  INSERT INTO log VALUES ('twice')
                );
                DELETE FROM notes WHERE body LIKE 'é%';
                DO $do$ BEGIN PERFORM 1; END $do$;
                CREATE TYPE mood AS ENUM ('it''s', 'good'); /* a comment; /* nested */ :furrow_user */
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE VIEW ${schema}.seen AS SELECT 1 AS "a ""b"" :c";
                COMMENT ON VIEW ${schema}."seen" IS 'seen';
                INSERT INTO "${schema_name}".log SELECT '${schema_name}';

                -- migrate:down postgresql
                DROP VIEW ${schema}.seen;
                DROP TABLE notes, log;
                DROP FUNCTION slice(int[], int, int), noted();
                DROP TYPE mood;
                """);

        requireSameBothWays();
    }

    @Test
    void windows_line_ends() {
        project.revision("1_windows.sql", """
                -- windows
                --
                -- revision: a
                -- down-revision: none

                -- migrate:up postgresql
                CREATE TABLE notes (body text);
                COPY notes FROM stdin;
                one
                two
                \\.
                INSERT INTO notes VALUES ('a
                b');

                -- migrate:down
                DROP TABLE notes;
                """.replace("\n", "\r\n"));

        requireSameBothWays();
    }

    @Test
    void values_are_written_as_the_driver_sends_them() {
        project.revision("1_values.java", """
                /*
                 * values
                 *
                 * revision: a
                 * down-revision: none
                 */
                import dev.furrow.operation.*;
                import java.math.*;
                import java.time.*;
                import java.util.UUID;

                class Values implements Migration {
                  public void up(Operations op) {
                    op.execute("CREATE TABLE v (id serial PRIMARY KEY, type text, x text)");
                    Object[] values = {1, 2L, (short) 3, (byte) 4, -5, -6L, 0.1f, 0.1, -1e300, Double.NaN, Double.POSITIVE_INFINITY, true, false,
                        new byte[] {0, -1}, new BigDecimal("1.50"), new BigDecimal("1E+3"), BigInteger.TEN, LocalDate.of(2020, 1, 2),
                        LocalTime.of(3, 4), LocalDateTime.of(2020, 1, 2, 3, 4), OffsetDateTime.of(2020, 1, 2, 3, 4, 5, 6000, ZoneOffset.ofHours(5)),
                        new UUID(1, 2)};
                    for (Object value : values) {
                      op.execute("INSERT INTO v (type, x) SELECT pg_typeof(y)::text, y::text FROM (SELECT ? AS y) AS z -- '?'", value);
                    }
                    for (Object value : new Object[] {null, "it's", "a\\\\nb :name?", 'c', "é€😀"}) {
                      op.execute("INSERT INTO v (x) VALUES (?)", new Object[] {value});
                    }
                    op.execute("INSERT INTO v (x) SELECT '?' || ? || id - ? FROM v WHERE id < ? AND '{\\"a\\": 1}'::jsonb ?? 'a'", "between", -1, 3);
                    op.execute("CREATE TABLE t (a timestamptz, b date, c time)");
                    op.execute("INSERT INTO t VALUES (?, ?, ?)", new java.sql.Timestamp(1234567890123L), java.sql.Date.valueOf("2020-01-02"),
                        java.sql.Time.valueOf("03:04:05"));
                    op.execute("INSERT INTO t (a) VALUES ('2020-07-01 12:00')");
                  }
                  public void down(Operations op) { op.dropTable("v"); op.dropTable("t"); }
                }
                """);

        requireSameBothWays();
    }

    @Test
    void what_a_step_left_in_its_session_is_gone_for_the_next_one() {
        project.revision("a.sql", """
                -- leaves
                --
                -- revision: a
                -- down-revision: none

                -- migrate:up
                CREATE ROLE %1$s;
                SET lock_timeout = '3s';
                SET TIME ZONE 'Asia/Tokyo';
                SET client_encoding TO DEFAULT;
                CREATE TEMP TABLE left_behind (id int);
                PREPARE left_behind AS SELECT 1;
                SELECT set_config('search_path', '', false);
                SET ROLE %1$s;

                -- migrate:down
                DROP ROLE %1$s;
                """.formatted(byGoal.name() + "_taken")).revision("b.sql", """
                -- sees
                --
                -- revision: b
                -- down-revision: a

                -- migrate:up
                CREATE TABLE seen AS SELECT current_setting('lock_timeout') AS l, current_setting('timezone') AS z,
                  to_regclass('left_behind')::text AS t, current_setting('search_path') AS p, current_user::text AS u,
                  (SELECT count(*) FROM pg_prepared_statements WHERE name = 'left_behind') AS q;

                -- migrate:down
                DROP TABLE seen;
                """);
        project.furrow().upgrade("heads");
        List<String> seen = project.query("SELECT * FROM seen");
        project.furrow().downgrade("base");

        Ended ended = run(project.furrow().upgradeScript("heads"));

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(Project.on(byScript.url(), folder).query("SELECT * FROM seen"))
                .isEqualTo(seen)
                .containsExactly("0|UTC|null|\"$user\", public|" + byGoal.user() + "|0");
        assertThat(run(project.furrow().downgradeScript("heads:base")).code()).isZero();
    }

    @Test
    void a_step_outside_a_transaction() {
        project.inProduction("app").revision("1_users.sql", MigratorTest.USERS).revision("2_index.sql", """
                        -- outside
                        --
                        -- revision: b
                        -- down-revision: ffdc0a98111c

                        -- migrate:up postgresql transaction:false
                        CREATE INDEX CONCURRENTLY users_lower ON users (lower(username));
                        BEGIN;
                        INSERT INTO users (username) VALUES ('in a transaction of its own');
                        COMMIT;

                        -- migrate:down postgresql transaction:false
                        DROP INDEX CONCURRENTLY users_lower;
                        DELETE FROM users;
                        """);

        requireSameBothWays();
    }

    @Test
    void all_steps_in_one_transaction() {
        project.revision("1_users.sql", MigratorTest.USERS).revision("AddJokes.java", MigratorTest.JOKES);
        Settings settings =
                project.settings().set(Setting.TRANSACTION, "run", "the caller").build();

        Furrow.open(settings).upgrade("head");
        requireSame(Furrow.open(settings).upgradeScript("head"));
    }

    @Test
    void schemas_that_follow_in_the_search_path() throws SQLException {
        for (FreshDatabase database : new FreshDatabase[] {byGoal, byScript}) {
            database.execute("CREATE SCHEMA extensions; CREATE TYPE extensions.mood AS ENUM ('good')");
        }
        project.inProduction("app").revision("1_moods.sql", """
                -- moods
                --
                -- revision: a
                -- down-revision: none

                -- migrate:up postgresql
                CREATE TABLE moods (m mood);
                """);
        Settings settings = project.settings()
                .set(Setting.SEARCH_PATH, "extensions,public", "the caller")
                .build();

        Furrow.open(settings).upgrade("head");
        requireSame(Furrow.open(settings).upgradeScript("head"));
    }

    @Test
    void alembics_version_table_is_taken_over_as_it_is() throws SQLException {
        project.revision("1_users.sql", MigratorTest.USERS).revision("AddJokes.java", MigratorTest.JOKES);
        for (FreshDatabase database : new FreshDatabase[] {byGoal, byScript}) {
            database.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);"
                    + " INSERT INTO alembic_version VALUES ('ffdc0a98111c'); CREATE TABLE users (id int PRIMARY KEY)");
        }
        Settings settings = project.settings()
                .set(Setting.VERSION_TABLE, "alembic_version", "the caller")
                .build();

        Furrow.open(settings).upgrade("head");
        requireSame(Furrow.open(settings).upgradeScript("ffdc:head"));
    }

    @Test
    void an_id_that_does_not_fit_stops_the_script() throws SQLException {
        byScript.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)");
        project.revision("1.sql", """
                -- long
                --
                -- revision: an_id_that_has_more_than_thirty_two_characters
                -- down-revision: none

                -- migrate:up
                CREATE TABLE a (id int);
                """);
        Settings settings = project.settings()
                .set(Setting.VERSION_TABLE, "alembic_version", "the caller")
                .build();

        Ended ended = run(Furrow.open(settings).upgradeScript("head"));

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.output()).contains("""
                        ERROR:  a revision id of this script has 46 characters; the column of alembic_version takes 32
                        HINT:  Widen it:  ALTER TABLE "alembic_version" ALTER COLUMN version_num TYPE varchar(255)
                        """);
        assertThat(Dump.of(byScript)).noneMatch(line -> line.contains("furrow_journal"));
    }

    @Test
    void a_script_that_begins_elsewhere_stops_and_changes_nothing() {
        project.inProduction("app")
                .revision("1_users.sql", MigratorTest.USERS)
                .revision("AddJokes.java", MigratorTest.JOKES);

        Ended ended = run(project.furrow().upgradeScript("ffdc:head"));

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.output()).contains("""
                        ERROR:  the database is at base, and this script begins at ffdc0a98111c
                        HINT:  Write one that begins where the database is:  sql=FILE to=<from>:<to>
                        """);
        assertThat(Dump.of(byScript)).isEqualTo(Dump.of(byGoal));
    }

    @Test
    void a_version_row_that_is_gone_stops_the_step() {
        project.revision("1_users.sql", MigratorTest.USERS).revision("2_delete.sql", """
                -- somebody deletes
                --
                -- revision: b
                -- down-revision: ffdc0a98111c

                -- migrate:up
                DELETE FROM furrow_version;
                """);

        Ended ended = run(project.furrow().upgradeScript("head"));

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.output()).contains("""
                        ERROR:  the version table furrow_version has 0 rows for ffdc0a98111c where one is expected
                        HINT:  Somebody else changes it at the same time; look at it:  migrate:current
                        """);
        assertThat(Dump.of(byScript)).contains("public.furrow_version | ffdc0a98111c");
    }

    @Test
    void a_script_and_a_run_keep_each_other_out() throws SQLException {
        project = Project.on(byScript.url(), folder).inProduction("app").revision("1_wait.sql", """
                -- asks whether a run would have to wait
                --
                -- revision: a
                -- down-revision: none

                -- migrate:up
                SELECT 1 / 0;
                """);
        Settings settings = project.settings()
                .set(Setting.LOCK_TIMEOUT, "10ms", "the caller")
                .build();
        String script = project.furrow().upgradeScript("head").text();
        String lock = script.substring(script.indexOf("SELECT ('x'"), script.indexOf(" AS furrow_lock"));

        try (Connection connection = byScript.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock((" + lock + "))");

            String holder = Sql.text(
                            connection, "SELECT current_user || ' (server process ' || pg_backend_pid() || ')'")
                    .orElseThrow();
            assertThatThrownBy(() -> Furrow.open(settings).upgrade("head"))
                    .hasMessage(
                            """
                            the database is locked by database user %s, also after 0.01 s
                              Nothing was changed.
                              Wait for that run and type the command again.
                              Or wait longer:  lockTimeout=30m
                              Or end it:       SELECT pg_terminate_backend(%s);""",
                            holder,
                            Sql.text(connection, "SELECT pg_backend_pid()").orElseThrow());
            assertThat(run(project.furrow().upgradeScript("head")).output()).contains("""
                            ERROR:  another run of Furrow is at work on this database
                            HINT:  Wait for its end, then run this script again.
                            """);
        }
    }

    @Test
    void a_schema_that_is_not_known_is_refused_inside_a_text() {
        project.revision("1.sql", """
                -- inside
                --
                -- revision: a
                -- down-revision: none

                -- migrate:up
                SELECT '${schema}.users'::regclass;
                """);

        assertThatThrownBy(() -> project.furrow().upgradeScript("head")).hasMessage("""
                        src/main/migrations/1.sql:7: which schema the script will run in isn't known, and ${schema} or ${schema_name} stands inside a text
                          Nothing was written.
                          Name the schema:  environment=production schema=app""");
    }

    @Test
    void no_database_is_needed() {
        Project nowhere =
                Project.on("jdbc:postgresql://nowhere.invalid/app", folder).revision("1_users.sql", MigratorTest.USERS);

        assertThat(nowhere.furrow().upgradeScript("head").text()).startsWith("""
                        -- Upgrade from base to ffdc0a98111c, 1 revision
                        -- Written by Furrow 0.1.0 for postgresql, for the session's current schema
                        -- Run it with:  psql -X -f FILE "$DATABASE_URL"
                        """);
    }

    @Test
    void what_revisions_in_java_ask_for() {
        project.inProduction("app").revision("1_users.sql", MigratorTest.USERS).revision("More.java", """
                /*
                 * more
                 *
                 * revision: b
                 * down-revision: ffdc0a98111c
                 */
                import static dev.furrow.operation.Ddl.*;
                import dev.furrow.operation.*;
                import java.time.*;

                class More implements Migration {
                  public void up(Operations op) {
                    op.createEnum(enumeration("mood", "it's", "good"));
                    op.createTable("pets",
                        column("id", integer()).identity(),
                        column("born", timestamp()),
                        column("picture", binary()),
                        column("more", json()));
                    op.bulkInsert("pets", columns("born", "picture", "more"),
                        row(LocalDateTime.of(2020, 1, 2, 3, 4), new byte[] {0, -1}, "[1, 2]"),
                        row(null, null, null));
                    op.alterColumn("users", change("username").type(string(100)).nullable());
                    op.addConstraint("users", unique("username", "id"));
                    op.commentOnTable("pets", "it's :name ?");
                    op.createView("names", "SELECT username, (ARRAY[1, 2])[1:id] AS x FROM users");
                  }
                  public void down(Operations op) {
                    op.dropView("names");
                    op.dropTable("pets");
                    op.dropEnum("mood");
                  }
                }
                """);

        requireSameBothWays();
    }
}
