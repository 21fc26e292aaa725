package dev.furrow.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.Settings;
import dev.furrow.UpgradeResult;
import dev.furrow.revision.Purge;
import dev.furrow.testing.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class MigratorTest {
    public static final String USERS = """
        -- create users table
        --
        -- revision: ffdc0a98111c
        -- down-revision: none
        -- created: 2020-11-20T15:06:02Z

        -- migrate:up postgresql
        CREATE TABLE users (id SERIAL PRIMARY KEY, username VARCHAR(40) NOT NULL UNIQUE);

        -- migrate:up sqlite
        CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, username VARCHAR(40) NOT NULL UNIQUE);

        -- migrate:down
        DROP TABLE users;
        """;
    public static final String JOKES = """
        /*
         * add jokes
         *
         * revision: 37e1cb6de47a
         * down-revision: ffdc0a98111c
         */
        import static dev.furrow.operation.Ddl.*;
        import dev.furrow.operation.*;

        class AddJokes implements Migration {
          public void up(Operations op) {
            op.createTable("jokes",
                column("id", integer()).identity(),
                column("user_id", integer()).notNull().references("users", "id").onDelete(CASCADE),
                column("body", text()).notNull(),
                unique("user_id", "body"));
            op.createIndex(index("jokes", "user_id"));
          }
          public void down(Operations op) { op.dropTable("jokes"); }
        }
        """;

    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder).revision("1_users.sql", USERS).revision("AddJokes.java", JOKES);
    }

    @Test
    void upgrade_runs_sql_and_java_revisions_and_records_them() {
        UpgradeResult result = project.furrow().upgrade("head");

        assertThat(result.steps())
                .extracting(step -> step.id().value())
                .containsExactly("ffdc0a98111c", "37e1cb6de47a");
        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("37e1cb6de47a");
        assertThat(project.query("SELECT revision, action, state FROM furrow_journal ORDER BY id"))
                .containsExactly("ffdc0a98111c|upgrade|done", "37e1cb6de47a|upgrade|done");
        assertThat(project.query("SELECT name FROM pragma_table_info('jokes')"))
                .containsExactly("id", "user_id", "body");
    }

    @Test
    void upgrade_of_a_database_that_is_there_already_does_nothing() {
        project.furrow().upgrade("head");

        assertThat(project.furrow().upgrade("head").steps()).isEmpty();
        assertThat(project.query("SELECT count(*) FROM furrow_journal")).containsExactly("2");
    }

    @Test
    void downgrade_to_base_leaves_nothing_behind_but_the_two_own_tables() {
        project.furrow().upgrade("head");

        project.furrow().downgrade("base");

        assertThat(project.query(
                        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1"))
                .containsExactly("furrow_journal", "furrow_version");
        assertThat(project.query("SELECT * FROM furrow_version")).isEmpty();
    }

    @Test
    void a_failing_statement_rolls_its_revision_back_and_says_where_it_stands() {
        project.revision("3_offers.sql", """
            -- add offers
            --
            -- revision: 8c41f0d2e9b7
            -- down-revision: 37e1cb6de47a

            -- migrate:up
            CREATE TABLE offers (id INTEGER PRIMARY KEY);
            CREATE TABLE users (id INTEGER PRIMARY KEY);
            """);

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/3_offers.sql:8: table users already exists (SQLITE_ERROR)
              CREATE TABLE users (id INTEGER PRIMARY KEY)
              In revision 8c41f0d2e9b7 (add offers)
              Rolled back; the database is at 37e1cb6de47a.
              If it was created by hand:  migrate:stamp to=8c41f0d2e9b7\
            """);
        assertThat(project.query("SELECT name FROM sqlite_schema WHERE name = 'offers'"))
                .isEmpty();
        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("37e1cb6de47a");
    }

    @Test
    void a_dry_run_shows_statements_and_makes_no_file() {
        var preview = project.furrow().previewUpgrade("head");

        assertThat(preview.steps()).hasSize(2);
        assertThat(preview.steps().get(1).statements().get(1))
                .isEqualTo("CREATE INDEX \"jokes_user_id_idx\" ON \"jokes\" (\"user_id\")");
        assertThat(Files.exists(folder.resolve("dev.db"))).isFalse();
    }

    @Test
    void an_unstamped_database_with_tables_is_refused_with_the_stamp_that_fits() {
        project.execute("CREATE TABLE users (id INTEGER PRIMARY KEY)");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/1_users.sql:11: table "users" exists already
              Nothing was run. The database has no version, and these tables are there already: users.
              They fit revision ffdc0a98111c (create users table).
              Prove it, and record it:   migrate:stamp to=detect
              Then run what is missing:  migrate:upgrade\
            """);
        assertThat(project.query("SELECT name FROM sqlite_schema WHERE name LIKE 'furrow%'"))
                .isEmpty();
    }

    @Test
    void an_unstamped_database_that_fits_several_lines_is_refused_with_the_stamp_of_them_all() {
        line("5f2e9d31b0aa", "likes");
        line("8c41f0d2e9b7", "offers");
        line("9d00c1a2b3f4", "orders");
        for (String table : List.of("users", "jokes", "likes", "offers")) {
            project.execute("CREATE TABLE " + table + " (id INTEGER PRIMARY KEY)");
        }

        assertThatThrownBy(() -> project.furrow().upgrade("heads")).hasMessage("""
            src/main/migrations/1_users.sql:11: table "users" exists already
              Nothing was run. The database has no version, and these tables are there already: users, jokes, likes, offers.
              They fit revisions 5f2e9d31b0aa (likes), 8c41f0d2e9b7 (offers).
              Prove it, and record it:   migrate:stamp to=detect
              Then run what is missing:  migrate:upgrade to=heads\
            """);

        project.furrow().stamp("5f2e9d31b0aa,8c41f0d2e9b7", Purge.NO);
        assertThat(project.furrow().upgrade("heads").steps())
                .extracting(step -> step.id().value())
                .containsExactly("9d00c1a2b3f4");
    }

    private void line(String id, String table) {
        project.revision(table + ".sql", """
            -- %2$s
            --
            -- revision: %1$s
            -- down-revision: 37e1cb6de47a

            -- migrate:up
            CREATE TABLE %2$s (id INTEGER PRIMARY KEY);
            """.formatted(id, table));
    }

    @Test
    void a_script_that_does_not_compile_is_refused_with_its_line() {
        project.revision("AddJokes.java", JOKES.replace("op.createIndex", "op.createIndx"));

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/AddJokes.java:17:7: cannot find symbol
              symbol:   method createIndx(dev.furrow.schema.Index)
              location: variable op of type dev.furrow.operation.Operations\
            """);
    }

    @Test
    void a_script_that_runs_out_of_stack_is_told_with_its_line() {
        offers("up(op);", "");

        assertThatThrownBy(() -> project.furrow().upgrade("head"))
                .hasMessage("src/main/migrations/Offers.java:8: the script threw java.lang.StackOverflowError");
    }

    @Test
    void a_class_that_does_not_initialise_is_told_with_its_line() {
        offers("", "static int none = 1 / Integer.parseInt(\"0\");");

        assertThatThrownBy(() -> project.furrow().upgrade("head"))
                .hasMessage(
                        "src/main/migrations/Offers.java:9: the script threw java.lang.ArithmeticException: / by zero");
    }

    @Test
    void an_error_that_a_scripts_own_code_throws_rolls_its_revision_back() {
        offers("op.run(connection -> { throw new AssertionError(\"no\"); });", "");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/Offers.java:8: the script threw java.lang.AssertionError: no
              In revision 8c41f0d2e9b7 (add offers)
              Rolled back; the database is at 37e1cb6de47a.\
            """);
    }

    @Test
    void a_file_that_can_not_be_written_is_told_with_what_to_look_at() {
        project.furrow().upgrade("ffdc0a98111c");
        Settings settings = Settings.builder()
                .baseDir(folder)
                .url("jdbc:sqlite:dev.db?open_mode=1")
                .build();

        assertThatThrownBy(() -> Furrow.open(settings).upgrade("head")).hasMessage("""
            src/main/migrations/AddJokes.java:12: attempt to write a readonly database (SQLITE_READONLY)
              CREATE TABLE "jokes" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "user_id" INTEGER NOT NULL,
                "body" TEXT NOT NULL,
                CONSTRAINT "jokes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE,
                CONSTRAINT "jokes_user_id_body_key" UNIQUE ("user_id", "body")
              )
              In revision 37e1cb6de47a (add jokes)
              Rolled back; the database is at ffdc0a98111c.
              Check the owner and the rights of the database's file and its folder.\
            """);
    }

    private void offers(String up, String member) {
        project.revision("Offers.java", """
            /*
             * add offers
             *
             * revision: 8c41f0d2e9b7
             * down-revision: 37e1cb6de47a
             */
            import dev.furrow.operation.*; class Offers implements Migration {
              public void up(Operations op) { %s }
              %s
            }
            """.formatted(up, member));
    }
}
