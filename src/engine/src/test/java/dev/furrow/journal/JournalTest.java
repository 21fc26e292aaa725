package dev.furrow.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.error.Diagnostic;
import dev.furrow.migrate.MigratorTest;
import dev.furrow.revision.Purge;
import dev.furrow.testing.JournalRow;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final String ACCEPT =
            "\n  Put the change in a revision of its own, or accept it here:  migrate:stamp to=current";

    @TempDir
    Path folder;

    Project project;
    List<String> warnings = new ArrayList<>();

    @BeforeEach
    void upgrade() {
        project = Project.onSqlite(folder).revision("1_users.sql", MigratorTest.USERS);
        project.furrow().upgrade("head");
    }

    private Progress listening() {
        return new Progress() {
            @Override
            public void warned(Diagnostic warning) {
                warnings.add(warning.toString());
            }
        };
    }

    private String users() {
        return edited("src/main/migrations/1_users.sql", "ffdc0a98111c", "create users table");
    }

    /** What is said of a script that was edited since its revision was applied. */
    private String edited(String file, String revision, String message) {
        return file + " was edited since revision " + revision + " (" + message + ") was applied ("
                + JournalRow.last(project, revision).at() + "); databases that have it differ from new ones.";
    }

    @Test
    void a_row_says_what_was_done_when_by_whom_and_with_which_script() {
        List<String> row =
                project.query("SELECT version_table, revision, action, state, message, length(at), who LIKE '%@%',"
                        + " substr(checksum, 1, 7), length(raw_checksum), tool_version, detail FROM furrow_journal");

        assertThat(row)
                .containsExactly(
                        "furrow_version|ffdc0a98111c|upgrade|done|create users table|23|1|sha256:|71|0.1.0|DROP TABLE users;\n");
    }

    @Test
    void comments_spacing_and_line_ends_may_change() {
        project.revision(
                "1_users.sql",
                MigratorTest.USERS
                        .replace("create users table", "users, at last")
                        .replace("CREATE TABLE", "/* the */ CREATE -- first\n TABLE")
                        .replace("(id", "( id")
                        .replace("\n", "\r\n"));

        project.furrow(listening()).upgrade("head");

        assertThat(warnings).isEmpty();
    }

    @Test
    void comments_in_java_may_change_and_nothing_else() {
        project.revision("AddJokes.java", MigratorTest.JOKES);
        project.furrow().upgrade("head");
        project.revision("AddJokes.java", MigratorTest.JOKES.replace("public void up", "// up\r\n  public  void up"));
        project.furrow(listening()).upgrade("head");
        assertThat(warnings).isEmpty();

        project.revision("AddJokes.java", MigratorTest.JOKES.replace(".onDelete(CASCADE)", ""));
        project.furrow(listening()).upgrade("head");

        assertThat(warnings)
                .containsExactly(edited("src/main/migrations/AddJokes.java", "37e1cb6de47a", "add jokes") + ACCEPT);
    }

    @Test
    void another_databases_section_counts_too() {
        project.revision("1_users.sql", MigratorTest.USERS.replace("id SERIAL", "id BIGSERIAL"));

        project.furrow(listening()).upgrade("head");

        assertThat(warnings).containsExactly(users() + ACCEPT);
    }

    @Test
    void an_edited_script_is_warned_of_until_a_stamp_accepts_it() {
        project.revision("1_users.sql", MigratorTest.USERS.replace("VARCHAR(40)", "VARCHAR(80)"));

        project.furrow(listening()).upgrade("head");

        assertThat(warnings).containsExactly(users() + ACCEPT);

        project.furrow().stamp("current", Purge.NO);
        warnings.clear();
        project.furrow(listening()).upgrade("head");

        assertThat(warnings).isEmpty();
    }

    @Test
    void an_edited_script_is_an_error_when_warnings_are() {
        project.revision("1_users.sql", MigratorTest.USERS.replace("VARCHAR(40)", "VARCHAR(80)"));
        Settings strict =
                project.settings().set(Setting.STRICT, "yes", "the caller").build();

        project.revision("AddJokes.java", MigratorTest.JOKES);

        assertThatThrownBy(() -> Furrow.open(strict).upgrade("head"))
                .hasMessage(users() + "\n  Nothing was run: strict is set." + ACCEPT);
        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("ffdc0a98111c");
        assertThat(project.query("SELECT name FROM sqlite_schema WHERE name = 'jokes'"))
                .isEmpty();
    }

    @Test
    void where_warnings_are_errors_all_edited_scripts_are_named_at_once() {
        project.revision("AddJokes.java", MigratorTest.JOKES);
        project.furrow().upgrade("head");
        project.revision("1_users.sql", MigratorTest.USERS.replace("VARCHAR(40)", "VARCHAR(80)"));
        project.revision("AddJokes.java", MigratorTest.JOKES.replace(".onDelete(CASCADE)", ""));
        Settings strict =
                project.settings().set(Setting.STRICT, "yes", "the caller").build();

        assertThatThrownBy(() -> Furrow.open(strict).upgrade("head"))
                .hasMessage(users() + "\n  So was src/main/migrations/AddJokes.java."
                        + "\n  Nothing was run: strict is set." + ACCEPT);
    }

    @Test
    void a_version_row_that_no_script_knows_is_explained_by_the_journal() {
        project.revision(
                "2_more.sql", "-- more\n--\n-- revision: b\n-- down-revision: ffdc0a98111c\n\n-- migrate:up\n");
        project.furrow().upgrade("head");
        folder.resolve("src/main/migrations/2_more.sql").toFile().delete();

        JournalRow last = JournalRow.last(project, "b");
        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        the database is at b, and no script defines that revision
                          It was applied at %s by %s: more
                          If its script is on another branch:  git log --all --oneline -S b
                          To begin anew at another one:        migrate:stamp to=<revision> purge""", last.at(), last.who());
    }

    @Test
    void the_way_back_of_a_revision_whose_file_is_gone_is_kept() {
        project.revision(
                "2_more.sql",
                "-- more\n--\n-- revision: b\n-- down-revision: ffdc0a98111c\n\n-- migrate:up\nCREATE TABLE more (id INTEGER);\n"
                        + "\n-- migrate:down\nDROP TABLE more;\n");
        project.furrow().upgrade("head");
        folder.resolve("src/main/migrations/2_more.sql").toFile().delete();

        assertThat(project.furrow().current().rows().get(0).downgrade()).containsExactly("DROP TABLE more;");
    }

    @Test
    void a_row_that_a_purge_takes_out_is_journalled() {
        project.execute("UPDATE furrow_version SET version_num = 'lost'");

        project.furrow().stamp("base", Purge.YES);

        assertThat(project.query("SELECT action, detail FROM furrow_journal WHERE revision = 'lost'"))
                .containsExactly("stamp|taken out of the version table; no script defined it");
    }

    @Test
    void alembics_version_table_is_taken_over_as_it_is() {
        project.execute(
                "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))",
                "INSERT INTO alembic_version VALUES ('ffdc0a98111c')");
        project.revision("AddJokes.java", MigratorTest.JOKES);
        Settings settings = project.settings()
                .set(Setting.VERSION_TABLE, "alembic_version", "the caller")
                .set(Setting.STRICT, "yes", "the caller")
                .build();

        Furrow.open(settings).upgrade("head");

        assertThat(project.query("SELECT version_num FROM alembic_version")).containsExactly("37e1cb6de47a");
        assertThat(project.query("SELECT revision FROM furrow_journal WHERE version_table = 'alembic_version'"))
                .containsExactly("37e1cb6de47a");
        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("ffdc0a98111c");
    }

    @Test
    void an_id_that_does_not_fit_alembics_column_is_refused_until_the_column_is_wider() {
        project.execute(
                "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))",
                "INSERT INTO alembic_version VALUES ('ffdc0a98111c')");
        project.revision("2_long.sql", """
                -- long
                --
                -- revision: an_id_that_has_more_than_thirty_two_characters
                -- down-revision: ffdc0a98111c

                -- migrate:up
                CREATE TABLE later (id INTEGER);
                """);
        Settings settings = project.settings()
                .set(Setting.VERSION_TABLE, "alembic_version", "the caller")
                .build();
        String widening = "BEGIN; CREATE TABLE wider (version_num VARCHAR(255) NOT NULL PRIMARY KEY);"
                + " INSERT INTO wider SELECT version_num FROM \"alembic_version\"; DROP TABLE \"alembic_version\";"
                + " ALTER TABLE wider RENAME TO \"alembic_version\"; COMMIT";

        assertThatThrownBy(() -> Furrow.open(settings).upgrade("head"))
                .hasMessage(
                        "revision id \"an_id_that_has_more_than_thirty_two_characters\" has 46 characters; the column of alembic_version takes 32\n"
                                + "  Nothing was run.\n  Widen it:  " + widening);

        project.execute(widening.split("; "));
        assertThat(Furrow.open(settings).upgrade("head").steps()).hasSize(1);
    }
}
