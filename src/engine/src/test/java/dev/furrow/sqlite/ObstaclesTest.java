package dev.furrow.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a step doesn't break doesn't stop it, however little SQLite's own ALTER TABLE thinks of it. */
class ObstaclesTest {
    static final List<String> CHANGES = List.of(
            "op.alterColumn(\"notes\", change(\"title\").notNull());",
            "op.dropColumn(\"notes\", \"extra\");",
            "op.alterColumn(\"notes\", change(\"mood\").type(text()));",
            "op.renameEnumValue(\"mood\", \"sad\", \"blue\");",
            "op.renameColumn(\"notes\", \"title\", \"name\");",
            "op.renameTable(\"notes\", \"papers\");",
            "op.renameTable(\"notes\", \"NOTES\");");

    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder);
        project.execute(
                "CREATE TABLE notes (id INTEGER PRIMARY KEY, title TEXT, extra TEXT,"
                        + " mood TEXT CONSTRAINT \"mood_enum\" CHECK (\"mood\" IN ('sad', 'glad')))",
                "INSERT INTO notes VALUES (1, 'one', 'x', 'sad')",
                "CREATE TABLE k (id INTEGER PRIMARY KEY, n INT)",
                "INSERT INTO k VALUES (1, 0)");
    }

    private void upgrade(String up) {
        project.revision(
                "1.java",
                "/*\n * change\n *\n * revision: a\n * down-revision: none\n */\n"
                        + "import static dev.furrow.operation.Ddl.*;\nimport dev.furrow.operation.*;\n\n"
                        + "class Change implements Migration {\n    public void up(Operations op) {\n        " + up
                        + "\n    }\n}\n");
        project.furrow().upgrade("head");
    }

    private List<String> others() {
        return project.query("SELECT sql FROM sqlite_schema WHERE type IN ('view', 'trigger') ORDER BY name");
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    void what_was_broken_before_stays_as_it_was(String change) {
        project.execute(
                "CREATE TABLE gone (x)",
                "CREATE VIEW stale AS SELECT x FROM gone",
                "CREATE VIEW \"sta le\" AS SELECT x FROM stale",
                "CREATE VIEW nowhere AS SELECT n, nope FROM k",
                "CREATE TRIGGER into_stale INSTEAD OF INSERT ON stale BEGIN INSERT INTO gone VALUES (new.x); END",
                "CREATE TRIGGER after_k AFTER INSERT ON k BEGIN INSERT INTO gone VALUES (new.n); END",
                "CREATE TRIGGER \"after: k\" AFTER UPDATE ON k BEGIN SELECT new.nope; END",
                "DROP TABLE gone");
        List<String> before = others();

        upgrade(change);

        assertThat(others()).isEqualTo(before);
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    void a_trigger_with_an_alias_stays_and_fires(String change) {
        project.execute(
                "CREATE TABLE log (what TEXT)",
                "CREATE TRIGGER counted AFTER INSERT ON log BEGIN UPDATE k AS x SET n = x.n + 1 WHERE x.id = 1; END",
                "CREATE TRIGGER cleared AFTER DELETE ON log BEGIN DELETE FROM k AS x WHERE x.id = 7; END",
                "CREATE TRIGGER summed AFTER UPDATE OF what ON log BEGIN"
                        + " UPDATE k AS x SET n = f.n FROM (SELECT 10 AS n) AS f WHERE x.id = 1; END");
        List<String> before = others();

        upgrade(change);
        project.execute("INSERT INTO log VALUES ('a')");
        List<String> counted = project.query("SELECT n FROM k");
        project.execute("UPDATE log SET what = 'b'", "DELETE FROM log");

        assertThat(others()).isEqualTo(before);
        assertThat(counted).containsExactly("1");
        assertThat(project.query("SELECT n FROM k")).containsExactly("10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER t1 AFTER INSERT ON notes BEGIN UPDATE k AS x SET n = 1 WHERE x.id = new.id; END",
                "CREATE TRIGGER t1 AFTER INSERT ON k BEGIN UPDATE notes AS x SET title = 'b' WHERE x.id = new.id; END",
                "CREATE TRIGGER t1 AFTER UPDATE OF extra ON notes BEGIN DELETE FROM k AS x WHERE x.id = 0; END"
            })
    void a_trigger_with_an_alias_that_means_something_after_a_rebuild_stays(String trigger) {
        project.execute(trigger);

        upgrade("op.alterColumn(\"notes\", change(\"extra\").type(string(9)));");

        assertThat(others()).containsExactly(trigger);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSERT ON notes BEGIN UPDATE k AS x SET n = new.extra WHERE x.id = 1 | new.extra | INSERT INTO "notes" ("id") /* trigger "t1" */ SELECT NULL WHERE 0
            UPDATE ON notes BEGIN UPDATE k AS x SET n = old.extra WHERE x.id = 1 | old.extra | UPDATE "notes" SET "id" = "id" /* trigger "t1" */ WHERE 0
            DELETE ON k BEGIN DELETE FROM notes AS x WHERE x.extra = old.id      | x.extra   | DELETE FROM "k" /* trigger "t1" */ WHERE 0
            """)
    void a_trigger_with_an_alias_that_a_step_breaks_stops_it(String trigger, String column, String statement) {
        project.execute("CREATE TRIGGER t1 AFTER " + trigger + "; END");

        assertThatThrownBy(() -> upgrade("op.dropColumn(\"notes\", \"extra\");"))
                .hasMessage("""
                src/main/migrations/1.java:12: no such column: %s (SQLITE_ERROR)
                  %s
                  In revision a (change)
                  Rolled back; the database is at base.""".formatted(column, statement));
        assertThat(others()).containsExactly("CREATE TRIGGER t1 AFTER " + trigger + "; END");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            op.renameColumn("notes", "extra", "more") | extra | INSERT ON k BEGIN UPDATE notes AS x SET extra = 1 WHERE x.id = 1
            op.renameTable("notes", "papers")         | notes | INSERT ON k BEGIN UPDATE notes AS x SET extra = 1 WHERE x.id = 1
            op.renameTable("notes", "papers")         | notes | INSERT ON notes BEGIN UPDATE k AS x SET n = 1 WHERE x.id = 1
            op.renameTable("notes", "papers")         | notes | INSERT ON notes BEGIN UPDATE nowhere SET n = 1
            """)
    void a_name_that_can_not_follow_is_refused(String change, String name, String trigger) {
        project.execute("CREATE TRIGGER t1 AFTER " + trigger + "; END");

        assertThatThrownBy(() -> upgrade(change + ";")).hasMessage("""
                src/main/migrations/1.java:12: SQLite can't put the new name of "%s" into trigger "t1"
                  It was broken before, or its UPDATE or DELETE calls a table by an alias.
                  In revision a (change)
                  Rolled back; the database is at base.
                  Drop it before, and make it anew after:  op.execute("DROP TRIGGER t1")""".formatted(name));
        assertThat(others()).containsExactly("CREATE TRIGGER t1 AFTER " + trigger + "; END");
    }

    @Test
    void a_column_of_which_a_trigger_with_an_alias_says_nothing_is_renamed() {
        String trigger = "CREATE TRIGGER t1 AFTER INSERT ON notes BEGIN UPDATE k AS x SET n = 1 WHERE x.id = 1; END";
        project.execute(trigger, "CREATE VIEW titles AS SELECT title FROM notes");

        upgrade("op.renameColumn(\"notes\", \"title\", \"name\");");

        assertThat(others()).containsExactly(trigger, "CREATE VIEW titles AS SELECT \"name\" FROM notes");
    }

    @Test
    void what_is_set_aside_for_a_rename_is_shown_before() {
        project.execute("CREATE TABLE bare (a)", "CREATE VIEW stale AS SELECT x FROM gone");
        project.revision(
                "1.java",
                "/*\n * change\n *\n * revision: a\n * down-revision: none\n */\n"
                        + "import dev.furrow.operation.*;\n\n"
                        + "class Change implements Migration {\n    public void up(Operations op) {\n"
                        + "        op.renameTable(\"bare\", \"naked\");\n    }\n}\n");

        List<String> shown =
                project.furrow().previewUpgrade("head").steps().get(0).statements();
        project.furrow().upgrade("head");

        assertThat(shown)
                .containsExactly(
                        "DROP VIEW \"stale\"",
                        "ALTER TABLE \"bare\" RENAME TO \"naked\"",
                        "CREATE VIEW stale AS SELECT x FROM gone");
        assertThat(project.query("SELECT detail FROM furrow_journal"))
                .containsExactly("ALTER TABLE \"naked\" RENAME TO \"bare\";\n");
    }

    @Test
    void a_view_that_a_step_breaks_stops_it_beside_one_that_was_broken() {
        project.execute(
                "CREATE VIEW a_stale AS SELECT nope FROM notes", "CREATE VIEW b_sound AS SELECT extra FROM notes");

        assertThatThrownBy(() -> upgrade("op.dropColumn(\"notes\", \"extra\");"))
                .hasMessage("""
                        src/main/migrations/1.java:12: error in view b_sound after drop column: no such column: extra (SQLITE_ERROR)
                          ALTER TABLE "notes" DROP COLUMN "extra"
                          In revision a (change)
                          Rolled back; the database is at base.
                          Drop view "b_sound" before it, and make it again after it.""");
    }
}
