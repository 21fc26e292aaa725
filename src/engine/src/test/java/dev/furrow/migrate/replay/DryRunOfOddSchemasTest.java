package dev.furrow.migrate.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dry run on SQLite plays its steps on a copy of the live schema. */
class DryRunOfOddSchemasTest {
    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder).revision("1_unique_names.java", """
                /*
                 * unique names
                 *
                 * revision: ffdc0a98111c
                 * down-revision: none
                 */
                import static dev.furrow.operation.Ddl.*;
                import dev.furrow.operation.*;

                class UniqueNames implements Migration {
                  public void up(Operations op) {
                    op.addConstraint("users", unique("name"));
                  }
                }
                """);
        project.execute("CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)");
    }

    @Test
    void virtual_tables_and_those_behind_them_are_copied_once() {
        project.execute(
                "CREATE VIRTUAL TABLE Words USING fts5(word)",
                "CREATE VIEW longest AS SELECT max(length(word)) AS n FROM words",
                "CREATE TRIGGER spelt AFTER INSERT ON users BEGIN INSERT INTO words VALUES (NEW.name); END");

        assertThat(rebuilt()).contains("DROP TABLE \"users\"");
    }

    @Test
    void what_code_makes_and_an_operation_drops_needs_no_look() {
        project.revision(
                "1.java",
                "/*\n * scratch\n *\n * revision: a\n * down-revision: none\n */\nimport dev.furrow.operation.*;\n"
                        + "class Scratch implements Migration {\n  public void up(Operations op) {\n"
                        + "    op.run(c -> c.createStatement().execute(\"CREATE TABLE scratch (id INTEGER)\"));\n"
                        + "    op.dropTable(\"scratch\");\n  }\n}\n");

        assertThat(project.furrow().previewUpgrade("a").steps().get(0).statements())
                .containsExactly("run(...)", "DROP TABLE \"scratch\"");
        project.furrow().upgrade("a");
    }

    @Test
    void many_tables_are_copied_in_time_that_grows_with_their_number() {
        List<String> tables = new ArrayList<>();
        tables.add("BEGIN");
        for (int i = 0; i < 3000; i++) {
            tables.add("CREATE TABLE t" + i + " (id INTEGER PRIMARY KEY, a TEXT UNIQUE)");
        }
        tables.add("COMMIT");
        project.execute(tables.toArray(String[]::new));

        // Reading the schema anew for each table took more than a minute.
        assertTimeout(Duration.ofSeconds(20), () -> assertThat(rebuilt()).contains("DROP TABLE \"users\""));
    }

    private List<String> rebuilt() {
        return project.furrow().previewUpgrade("head").steps().get(0).statements();
    }
}
