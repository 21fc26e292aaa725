package dev.furrow.migrate.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Furrow;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.database.Sql;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.ScriptClients;
import dev.furrow.testing.ScriptClients.Ended;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In production a script in the hands of psql lets the application's queries through, as a run does. */
@Timeout(120)
class ScriptGivesWayTest {
    private static final String SEEN = "CREATE TABLE seen_%s AS SELECT current_setting('lock_timeout') || ' and '"
            + " || current_setting('statement_timeout') AS l";
    private static final String ALL_SEEN =
            "SELECT a.l, b.l, c.l, d.l FROM app.seen_a a, app.seen_b b, app.seen_c c, app.seen_d d";

    @TempDir
    Path folder;

    private FreshDatabase database;
    private Project project;

    @BeforeEach
    void make() {
        database = Postgres.freshDatabase();
        project = Project.on(database.url(), folder).inProduction("app");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private Settings.Builder limited(String ddlLockTimeout) {
        return project.settings()
                .set(Setting.DDL_LOCK_TIMEOUT, ddlLockTimeout, "the test")
                .set(Setting.STATEMENT_TIMEOUT, "9s", "the test");
    }

    private Ended run(Settings settings) {
        try (Furrow furrow = Furrow.open(settings)) {
            return ScriptClients.psql(database, furrow.upgradeScript("head").writeTo("target/script.sql"));
        }
    }

    private void writeSteps() {
        project.step("a", "none", "", SEEN.formatted("a"));
        project.step("b", "a", "transaction:false", SEEN.formatted("b"));
        project.step(
                "c",
                "b",
                "transaction:false",
                SEEN.formatted("c") + ";\nCREATE INDEX CONCURRENTLY seen_index ON seen_a (l)");
        project.step("d", "c", "", SEEN.formatted("d"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void each_step_has_the_limits_that_it_has_in_a_run(boolean byScript) {
        writeSteps();
        Settings settings = limited("7s").build();
        if (byScript) {
            Ended ended = run(settings);
            assertThat(ended.code()).as(ended.output()).isZero();
        } else {
            Furrow.open(settings).upgrade("head");
        }

        assertThat(project.query(ALL_SEEN)).containsExactly("7s and 9s|0 and 9s|0 and 0|7s and 9s");
    }

    @Test
    void in_one_transaction_for_all_each_step_has_its_limits() {
        project.step("a", "none", "", SEEN.formatted("a") + ";\nSET LOCAL lock_timeout = '3s'");
        project.step("b", "a", "", SEEN.formatted("b"));

        Ended ended =
                run(limited("7s").set(Setting.TRANSACTION, "run", "the test").build());

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(project.query("SELECT a.l, b.l FROM app.seen_a a, app.seen_b b"))
                .containsExactly("7s and 9s|7s and 9s");
    }

    @Test
    void in_development_nothing_is_said_of_locks() {
        writeSteps();
        Settings development = project.settings().environment("development").build();
        try (Furrow furrow = Furrow.open(development);
                Furrow production = Furrow.open(limited("7s").build())) {
            assertThat(furrow.upgradeScript("head").text()).doesNotContain("_timeout TO");
            assertThat(production.upgradeScript("head").text()).contains("\nSET LOCAL lock_timeout TO 7000;\n");
        }
    }

    /** psql tries nothing again: the script stops as it does at any error, and is run again. */
    @Test
    void a_table_that_is_taken_for_too_long_stops_the_script_and_the_step_is_rolled_back() throws SQLException {
        database.execute("CREATE SCHEMA app; CREATE TABLE app.users (id INTEGER)");
        project.step("a", "none", "", "CREATE TABLE jokes (id INTEGER);\nALTER TABLE users ADD COLUMN name TEXT");
        Settings settings = limited("100ms").build();
        try (Connection application = database.connect()) {
            application.setAutoCommit(false);
            Sql.execute(application, "SELECT count(*) FROM app.users");

            Ended ended = run(settings);

            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.output()).contains("ERROR:  canceling statement due to lock timeout");
            assertThat(project.query("SELECT to_regclass('app.jokes'), to_regclass('app.furrow_version')"))
                    .containsExactly("null|null");
        }
        Ended again = run(settings);

        assertThat(again.code()).as(again.output()).isZero();
        assertThat(project.query("SELECT version_num FROM app.furrow_version")).containsExactly("a");
    }
}
