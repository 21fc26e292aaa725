package dev.furrow.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.furrow.Progress;
import dev.furrow.SeedOptions;
import dev.furrow.error.Diagnostic;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server says beside results reaches whoever listens, once, and in bounds. */
final class RemarksTest {
    private static final String HEADER = "-- step\n--\n-- revision: a1\n-- down-revision: none\n";

    @TempDir
    Path folder;

    private FreshDatabase database;
    private Project project;
    private final List<String> heard = new ArrayList<>();

    private final Progress progress = new Progress() {
        @Override
        public void warned(Diagnostic warning) {
            heard.add("warning " + warning);
        }

        @Override
        public void remarked(Diagnostic remark) {
            heard.add("remark " + remark);
        }
    };

    @BeforeEach
    void open() {
        database = Postgres.freshDatabase();
        project = Project.on(database.url(), folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void upgrade(String body) {
        project.revision("a.sql", HEADER + "\n-- migrate:up\n" + body);
        project.furrow(progress).upgrade("head");
    }

    @Test
    void what_a_revision_raises_is_told_with_its_line() {
        upgrade("""
                CREATE TABLE t (id INTEGER);
                DO $$ BEGIN RAISE NOTICE 'three rows'; RAISE WARNING 'mind %', 7 USING HINT = 'Look there.'; END $$;
                DROP TABLE IF EXISTS gone;
                """);

        assertThat(heard)
                .containsExactly(
                        "remark src/main/migrations/a.sql:8: three rows",
                        "warning src/main/migrations/a.sql:8: mind 7\n  Look there.",
                        "remark src/main/migrations/a.sql:9: table \"gone\" does not exist, skipping");
    }

    @Test
    void nothing_is_told_twice_and_of_many_the_first() {
        upgrade("""
                DO $$ BEGIN FOR i IN 1..60 LOOP RAISE NOTICE 'row %', i % 30; END LOOP; END $$;
                DO $$ BEGIN RAISE NOTICE 'row 1'; END $$;
                """);

        assertThat(heard).hasSize(22);
        assertThat(heard.get(0)).isEqualTo("remark src/main/migrations/a.sql:7: row 1");
        assertThat(heard.get(19)).isEqualTo("remark src/main/migrations/a.sql:7: row 20");
        assertThat(heard.get(20))
                .isEqualTo("remark src/main/migrations/a.sql:7: the database said 20 more of the kind");
        assertThat(heard.get(21)).isEqualTo("remark src/main/migrations/a.sql:8: row 1");
    }

    @Test
    void what_is_said_before_a_failure_is_told() {
        assertThatThrownBy(() -> upgrade("DO $$ BEGIN RAISE NOTICE 'at row 7'; RAISE EXCEPTION 'no'; END $$;\n"));

        assertThat(heard).containsExactly("remark src/main/migrations/a.sql:7: at row 7");
    }

    @Test
    void rows_that_copy_leaves_out_are_told() throws SQLException {
        try (Connection connection = database.connect()) {
            assumeTrue(connection.getMetaData().getDatabaseMajorVersion() >= 17, "COPY has ON_ERROR");
        }
        upgrade("""
                CREATE TABLE t (id INTEGER);
                COPY t FROM STDIN (ON_ERROR ignore);
                1
                x
                \\.
                """);

        assertThat(heard)
                .containsExactly(
                        "remark src/main/migrations/a.sql:8: 1 row was skipped due to data type incompatibility");
    }

    @Test
    void a_step_outside_a_transaction_and_code_of_a_script_are_heard_as_well() {
        project.revision(
                        "a.sql",
                        HEADER + "\n-- migrate:up transaction:false\nDO $$ BEGIN RAISE NOTICE 'alone'; END $$;\n")
                .revision("B.java", """
                        /*
                         * code
                         *
                         * revision: b2
                         * down-revision: a1
                         */
                        import dev.furrow.operation.*;

                        class B implements Migration {
                          public void up(Operations op) {
                            op.run(connection -> {
                              try (var statement = connection.prepareStatement("DO $$ BEGIN RAISE NOTICE 'by hand'; END $$")) {
                                statement.execute();
                              }
                            });
                          }
                        }
                        """);
        project.furrow(progress).upgrade("head");

        assertThat(heard)
                .containsExactly(
                        "remark src/main/migrations/a.sql:7: alone", "remark src/main/migrations/B.java:11: by hand");
    }

    @Test
    void seeds_are_heard_and_clearing_is_not() throws SQLException {
        database.execute("""
                CREATE TABLE t (id INTEGER PRIMARY KEY); CREATE TABLE child (t INTEGER REFERENCES t);
                CREATE FUNCTION say() RETURNS trigger LANGUAGE plpgsql AS
                  $$ BEGIN RAISE NOTICE '% of %', TG_NAME, NEW.id; RETURN NEW; END $$;
                CREATE TRIGGER before BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION say();
                CREATE CONSTRAINT TRIGGER late AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
                  EXECUTE FUNCTION say();
                """);
        project.inProduction("public")
                .seed("t.csv", "id\n1\n2\n")
                .seed("u.sql", "-- tables: t\n-- after: t\nINSERT INTO t VALUES (3);\n");
        project.furrow(progress).seedAll(SeedOptions.ALL);

        assertThat(heard)
                .containsExactly(
                        "remark src/main/seeds/t.csv: before of 1",
                        "remark src/main/seeds/t.csv: before of 2",
                        "remark src/main/seeds/u.sql:3: before of 3",
                        "remark late of 1",
                        "remark late of 2",
                        "remark late of 3");
    }
}
