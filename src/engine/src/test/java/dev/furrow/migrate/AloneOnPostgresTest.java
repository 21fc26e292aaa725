package dev.furrow.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.revision.Resume;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.Role;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a revision does to its session, the next one and Furrow's own rows find it as it was when the connection opened. */
class AloneOnPostgresTest {
    @TempDir
    Path folder;

    FreshDatabase database;
    Role other;
    Project project;

    @BeforeEach
    void makeProject() throws SQLException {
        database = Postgres.freshDatabase();
        other = Role.in(database);
        project = Project.on(database.url(), folder);
    }

    @AfterEach
    void drop() {
        database.close();
        other.close();
    }

    private Furrow inOneTransaction() {
        Settings settings =
                project.settings().set(Setting.TRANSACTION, "run", "the caller").build();
        return Furrow.open(settings);
    }

    private static final String LEFT_BEHIND = """
            SET TIME ZONE 'America/New_York'                        | current_setting('timezone')                    | UTC
            SET DateStyle = 'ISO, DMY'                              | current_setting('datestyle')                   | ISO, MDY
            SET lock_timeout = '3s'                                 | current_setting('lock_timeout')                | 0
            SET session_replication_role = replica                  | current_setting('session_replication_role')    | origin
            SELECT set_config('search_path', '', false)             | current_setting('search_path')                 | "$user", public
            SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY    | current_setting('default_transaction_read_only') | off
            SELECT set_config('standard_conforming_strings', 'off', false) | current_setting('standard_conforming_strings') | on
            SET backslash_quote = on                                | current_setting('backslash_quote')             | safe_encoding
            SET application_name = 'mine'                           | current_setting('application_name')            | furrow
            SET our.own = 'x'                                       | coalesce(current_setting('our.own', true), '') | ''
            RESET ALL                                               | current_setting('application_name')            | furrow
            CREATE TEMP TABLE left_behind (id int)                  | coalesce(to_regclass('left_behind')::text, '') | ''
            PREPARE left_behind AS SELECT 1                         | count(*) FROM pg_prepared_statements           | 0
            DECLARE left_behind CURSOR WITH HOLD FOR SELECT 1       | count(*) FROM pg_cursors                       | 0
            LISTEN left_behind                                      | count(*) FROM pg_listening_channels()          | 0
            SELECT pg_advisory_lock(7)                              | count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid() | 0
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = LEFT_BEHIND)
    void what_a_revision_left_is_gone_for_the_next_one(String left, String asked, String found) {
        project.step("a", "none", "", left);
        project.step("b", "a", "", "CREATE TABLE seen AS SELECT " + asked);

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM seen")).containsExactly(found.equals("''") ? "" : found);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = LEFT_BEHIND)
    void outside_a_transaction_too(String left, String asked, String found) {
        project.step("a", "none", "transaction:false", left.startsWith("DECLARE") ? "SELECT 1" : left);
        project.step("b", "a", "", "CREATE TABLE seen AS SELECT " + asked);

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM seen")).containsExactly(found.equals("''") ? "" : found);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = LEFT_BEHIND)
    void in_a_transaction_that_both_share_too(String left, String asked, String found) {
        project.step("a", "none", "", left);
        project.step("b", "a", "", "CREATE TABLE seen AS SELECT " + asked);

        inOneTransaction().upgrade("head");

        assertThat(project.query("SELECT * FROM seen")).containsExactly(found.equals("''") ? "" : found);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            SET ROLE %s
            SET LOCAL ROLE %s
            SET SESSION AUTHORIZATION %s
            SET LOCAL SESSION AUTHORIZATION %s
            """)
    void a_revision_in_another_role_is_recorded_by_the_one_that_logged_in(String taken) {
        project.step("a", "none", "", "CREATE TABLE mine (id int)");
        project.step("b", "a", "", taken.formatted(other.name()) + "; CREATE TABLE owned (id int)");
        project.step("c", "b", "", "CREATE TABLE mine_again (id int)");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT tablename, tableowner FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"))
                .containsExactly(
                        "furrow_journal|" + database.user(),
                        "furrow_version|" + database.user(),
                        "mine|" + database.user(),
                        "mine_again|" + database.user(),
                        "owned|" + other.name());
        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("c");
    }

    @Test
    void
            between_two_statements_of_another_role_outside_a_transaction_the_journal_is_written_by_the_one_that_logged_in() {
        project.step("a", "none", "transaction:false", """
                SET ROLE %s;
                SET statement_timeout = '1min';
                CREATE TABLE owned (id int);
                CREATE TABLE seen AS SELECT current_user::text, current_setting('statement_timeout');
                CREATE INDEX CONCURRENTLY owned_id ON owned (id)""".formatted(other.name()));

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM seen")).containsExactly(other.name() + "|1min");
        assertThat(project.query("SELECT state, left(detail, 12) FROM furrow_journal ORDER BY id"))
                .containsExactly(
                        "started|1 SET ROLE f",
                        "started|2 SET statem",
                        "started|3 CREATE TAB",
                        "started|4 CREATE TAB",
                        "started|5 CREATE IND",
                        "done|null");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            SET SESSION AUTHORIZATION %s
            SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY
            SET default_transaction_isolation = serializable
            SET session_replication_role = replica
            SELECT set_config('search_path', '', false)
            """)
    void whatever_a_statement_outside_a_transaction_leaves_the_journal_is_written_before_the_next(String left) {
        project.step("a", "none", "transaction:false", left.formatted(other.name()) + "; SELECT 1; SELECT 2");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT state FROM furrow_journal ORDER BY id"))
                .containsExactly("started", "started", "started", "done");
    }

    @Test
    void code_that_has_its_connection_only_read_is_recorded() {
        project.revision("a.java", """
                /*
                 * code
                 *
                 * revision: a
                 * down-revision: none
                 * transaction: false
                 */
                import dev.furrow.operation.*;

                class Code implements Migration {
                  public void up(Operations op) {
                    op.run(connection -> connection.setReadOnly(true));
                  }
                }
                """);

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("a");
    }

    @Test
    void a_section_outside_a_transaction_with_one_of_its_own_keeps_it_to_its_commit() {
        project.step("a", "none", "transaction:false", """
                BEGIN;
                SET LOCAL lock_timeout = '3s';
                CREATE TABLE seen AS SELECT current_setting('lock_timeout');
                COMMIT""");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM seen")).containsExactly("3s");
    }

    @Test
    void a_failure_in_another_role_outside_a_transaction_is_recorded_too() {
        project.step("a", "none", "transaction:false", "SET ROLE " + other.name() + "; SELECT 1/0");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/a.sql:7: division by zero (SQLSTATE 22012)
                          SELECT 1/0
                          In revision a (step)
                          It ran outside a transaction: statements before this one are in effect; the version table says base.
                          Mend the cause, then go on with this statement:  migrate:upgrade to=a resume
                          Or, if all of it is in effect:                   migrate:stamp to=a""");

        assertThat(project.query("SELECT state FROM furrow_journal ORDER BY id"))
                .containsExactly("started", "started", "failed");
    }

    @Test
    void a_step_that_goes_on_half_way_does_so_in_the_role_and_settings_that_it_had() throws SQLException {
        project.step("a", "none", "transaction:false", """
                SET ROLE %s;
                SELECT set_config('statement_timeout', '1min', false);
                INSERT INTO not_there_yet VALUES (1);
                CREATE TABLE owned AS SELECT current_user::text, current_setting('statement_timeout')""".formatted(other.name()));
        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/a.sql:9: relation "not_there_yet" does not exist (SQLSTATE 42P01)
                          INSERT INTO not_there_yet VALUES (1)
                          In revision a (step)
                          It ran outside a transaction: statements before this one are in effect; the version table says base.
                          Mend the cause, then go on with this statement:  migrate:upgrade to=a resume
                          Or, if all of it is in effect:                   migrate:stamp to=a""");
        database.execute("CREATE TABLE not_there_yet (id int); GRANT ALL ON not_there_yet TO " + other.name());

        project.furrow().upgrade("head", Resume.YES);

        assertThat(project.query("SELECT * FROM owned")).containsExactly(other.name() + "|1min");
        assertThat(project.query("SELECT count(*) FROM not_there_yet")).containsExactly("1");
    }

    @Test
    void a_table_of_our_own_name_in_the_session_is_not_taken_for_ours() {
        project.step("a", "none", "", """
                CREATE TEMP TABLE furrow_version (version_num int);
                CREATE TEMP TABLE furrow_journal (id int)""");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("a");
    }

    @Test
    void what_a_revision_defers_to_its_end_still_finds_its_settings() throws SQLException {
        database.execute("""
                CREATE SCHEMA app;
                CREATE TABLE app.noted (id int);
                CREATE FUNCTION app.note() RETURNS trigger LANGUAGE plpgsql AS
                  $$ BEGIN INSERT INTO noted VALUES (NEW.id); RETURN NULL; END $$;
                CREATE TABLE app.t (id int);
                CREATE CONSTRAINT TRIGGER later AFTER INSERT ON app.t DEFERRABLE INITIALLY DEFERRED
                  FOR EACH ROW EXECUTE FUNCTION app.note();
                """);
        project.step("a", "none", "", "SET search_path TO app; INSERT INTO t VALUES (1)");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT id FROM app.noted")).containsExactly("1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"RESET ALL", "DISCARD ALL", "RESET TimeZone", "SET TIME ZONE LOCAL", "SET timezone TO DEFAULT"})
    void a_reset_does_not_lead_to_the_zone_of_the_machine_at_hand(String reset) {
        project.step(
                "a",
                "none",
                "transaction:false",
                reset + "; CREATE TABLE t AS SELECT timestamptz '2026-01-01 12:00' AS at");
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            project.furrow().upgrade("head");
        } finally {
            TimeZone.setDefault(here);
        }

        assertThat(project.query("SELECT at AT TIME ZONE 'UTC' FROM t")).containsExactly("2026-01-01 12:00:00");
    }

    @Test
    void a_reset_of_one_setting_leaves_the_others() {
        project.step("a", "none", "", """
                SET TIME ZONE 'Asia/Tokyo';
                RESET lock_timeout;
                SET lock_timeout TO DEFAULT;
                CREATE TABLE seen AS SELECT current_setting('timezone')""");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM seen")).containsExactly("Asia/Tokyo");
    }

    @Test
    void what_a_script_discards_is_not_the_lock_of_the_run() {
        String locks = "SELECT count(DISTINCT pid) FROM pg_locks WHERE locktype = 'advisory' AND database ="
                + " (SELECT oid FROM pg_database WHERE datname = current_database())";
        project.step("a", "none", "transaction:false", "DISCARD ALL; SELECT pg_advisory_unlock_all()");
        project.step("b", "a", "", "CREATE TABLE seen AS " + locks);

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM seen")).containsExactly("1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            DATABASE ${database} | ISO, DMY | 2026-04-03
            DATABASE ${database} | SQL, DMY | 2026-04-03
            DATABASE ${database} | German   | 2026-04-03
            DATABASE ${database} | YMD      | 2003-04-20
            ROLE ${user}         | European | 2026-04-03
            """)
    void day_and_month_stand_as_the_database_or_the_role_has_them(String where, String style, String expected)
            throws SQLException {
        String whom = where.replace("${database}", database.name()).replace("${user}", other.name());
        database.execute("ALTER " + whom + " SET datestyle = '" + style + "'");
        Project ofRole = Project.on(other.url(), folder);
        String written = style.equals("YMD") ? "03/04/20" : "03/04/2026";
        project.step("a", "none", "", "CREATE TABLE t AS SELECT date '" + written + "' AS d");

        ofRole.furrow().upgrade("head");

        assertThat(project.query("SELECT d::text FROM t")).containsExactly(expected);
    }

    @Test
    void a_role_in_a_database_has_more_say_than_either() throws SQLException {
        database.execute("ALTER DATABASE " + database.name() + " SET datestyle = 'ISO, YMD'");
        database.execute("ALTER ROLE " + other.name() + " SET datestyle = 'ISO, MDY'");
        database.execute(
                "ALTER ROLE " + other.name() + " IN DATABASE " + database.name() + " SET datestyle = 'ISO, DMY'");
        project.step("a", "none", "", "CREATE TABLE t AS SELECT date '03/04/2026' AS d");

        Project.on(other.url(), folder).furrow().upgrade("head");

        assertThat(project.query("SELECT d::text FROM t")).containsExactly("2026-04-03");
    }

    @Test
    void strings_are_the_standards_whatever_the_database_says() throws SQLException {
        database.execute("ALTER DATABASE " + database.name() + " SET standard_conforming_strings = off");
        project.step("a", "none", "", "CREATE TABLE t (v text); INSERT INTO t VALUES ('C:\\temp\\')");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT v FROM t")).containsExactly("C:\\temp\\");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            BEGIN ISOLATION LEVEL SERIALIZABLE                                  | serializable
            begin work isolation level repeatable read                          | repeatable read
            START TRANSACTION READ WRITE, ISOLATION LEVEL READ UNCOMMITTED      | read uncommitted
            BEGIN TRANSACTION ISOLATION LEVEL SERIALIZABLE READ WRITE NOT DEFERRABLE | serializable
            BEGIN                                                               | read committed
            """)
    void a_transaction_is_of_the_kind_that_its_section_asks_for(String begin, String isolation) {
        project.step(
                "a",
                "none",
                "",
                begin + "; CREATE TABLE seen AS SELECT current_setting('transaction_isolation'); COMMIT");
        project.step("b", "a", "", "INSERT INTO seen SELECT current_setting('transaction_isolation')");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM seen")).containsExactly(isolation, "read committed");
    }

    @Test
    void a_script_for_psql_begins_it_likewise() {
        project.step("a", "none", "", "BEGIN ISOLATION LEVEL SERIALIZABLE; CREATE TABLE t (id int); COMMIT");

        assertThat(project.furrow().upgradeScript("head").text()).contains("\nBEGIN ISOLATION LEVEL SERIALIZABLE;\n");
    }

    @Test
    void a_section_can_write_where_the_database_begins_transactions_that_only_read() throws SQLException {
        database.execute("ALTER DATABASE " + database.name() + " SET default_transaction_read_only = on");
        project.step("a", "none", "", "BEGIN READ WRITE; CREATE TABLE t (id int); COMMIT");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("a");
    }

    @Test
    void where_the_database_begins_transactions_that_only_read_the_way_on_is_said() throws SQLException {
        database.execute("ALTER DATABASE " + database.name() + " SET default_transaction_read_only = on");
        project.step("a", "none", "", "CREATE TABLE t (id int)");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/a.sql: cannot execute CREATE TABLE in a read-only transaction (SQLSTATE 25006)
                          In revision a (step)
                          Rolled back; the database is at base.
                          If default_transaction_read_only is on for the database or its user, write  BEGIN READ WRITE;  before the \
                        section's statements and  COMMIT;  after them. A standby takes no revisions at all.""");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            BEGIN READ ONLY | begins a transaction that writes nothing, and what a revision does is recorded in its own | Take READ ONLY out.
            BEGIN IMMEDIATE | asks for what no transaction of PostgreSQL has | Write BEGIN alone, or a section for each database.
            """)
    void a_transaction_that_a_section_can_not_have_is_refused(String begin, String why, String advice) {
        project.step("a", "none", "", begin + "; SELECT 1; COMMIT");

        assertThatThrownBy(() -> project.furrow().upgrade("head"))
                .hasMessage("src/main/migrations/a.sql:7: \"" + begin + "\" " + why + "\n  " + advice);
    }

    @Test
    void one_transaction_around_all_is_of_no_revisions_own_kind() {
        project.step("a", "none", "", "SELECT 1");
        project.step("b", "a", "", "BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT 1; COMMIT");

        assertThatThrownBy(() -> inOneTransaction().upgrade("head")).hasMessage("""
                        src/main/migrations/b.sql: revision b (step) asks for a transaction of its own kind (ISOLATION LEVEL SERIALIZABLE), \
                        and furrow.transaction=run asks for one transaction around all
                          Nothing was run.
                          Give each step its own:  transaction=step
                          Or run up to the revision before it first.""");
    }

    @Test
    void the_isolation_of_transactions_is_the_databases() throws SQLException {
        database.execute("ALTER DATABASE " + database.name() + " SET default_transaction_isolation = serializable");
        project.step("a", "none", "", "CREATE TABLE seen AS SELECT current_setting('transaction_isolation')");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM seen")).containsExactly("serializable");
    }
}
