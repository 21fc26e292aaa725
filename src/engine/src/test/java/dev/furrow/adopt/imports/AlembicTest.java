package dev.furrow.adopt.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.ImportResult;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.WrittenRevision;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlembicTest {
    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder);
    }

    @Test
    void the_graph_is_read_from_the_files_with_labels_and_dependencies() {
        python("z_first.py", "'''create users'''", "'a1'", "None", "('shop',)", "None");
        python("b_left.py", "\"\"\"left\n\nMore of it.\n\"\"\"", "\"b1\"", "\"a1\"", "None", "None");
        python("b_right.py", "\"\"\"right\"\"\"", "'c1'", "'a1'", "None", "'b1'");
        python("a_merge.py", "\"\"\"merge\"\"\"", "'d1'", "(\n    'b1',\n    'c1',\n)", "None", "None");

        List<Revision> revisions =
                imported().written().stream().map(WrittenRevision::revision).toList();

        assertThat(revisions)
                .extracting(Revision::title)
                .containsExactly("a1 (create users)", "b1 (left)", "c1 (right)", "d1 (merge)");
        assertThat(revisions.get(0).labels()).containsExactly("shop");
        assertThat(revisions.get(2).dependsOn()).containsExactly("b1");
        assertThat(revisions.get(3).parents()).containsExactly(new RevisionId("b1"), new RevisionId("c1"));
    }

    @Test
    void a_body_that_was_not_printed_refuses_to_run() {
        python("a.py", "\"\"\"create users\"\"\"", "'a1'", "None", "None", "None");

        ImportResult result = imported();

        assertThat(result.remarks())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "versions/a.py: is Python: only its place in the graph was taken, running it is refused");
        try (Furrow furrow = project.furrow()) {
            assertThatThrownBy(() -> furrow.upgrade("head"))
                    .isInstanceOf(FurrowException.class)
                    .hasMessageContaining("what upgrade() of a.py does is still to be written here");
        }
    }

    @Test
    void what_alembic_prints_is_cut_into_the_revisions_both_ways() throws IOException {
        python("a.py", "\"\"\"create users\"\"\"", "'a1'", "None", "None", "None");
        python("b.py", "\"\"\"index\"\"\"", "'b1'", "'a1'", "None", "None");
        project.file("up.sql", """
                BEGIN;

                CREATE TABLE alembic_version (
                    version_num VARCHAR(32) NOT NULL
                );

                -- Running upgrade  -> a1

                CREATE TABLE users (
                    id INTEGER NOT NULL
                );

                INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

                -- Running upgrade a1 -> b1, index

                COMMIT;

                CREATE INDEX CONCURRENTLY i ON users (id);

                BEGIN;

                UPDATE alembic_version SET version_num='b1' WHERE alembic_version.version_num = 'a1';

                COMMIT;
                """);
        project.file("down.sql", """
                BEGIN;

                -- Running downgrade b1 -> a1

                DROP INDEX i;

                UPDATE alembic_version SET version_num='a1' WHERE alembic_version.version_num = 'b1';

                -- Running downgrade a1 ->\s

                DROP TABLE users;

                DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

                DROP TABLE alembic_version;

                COMMIT;
                """);

        ImportResult result = imported("up.sql", "down.sql");

        assertThat(result.remarks()).isEmpty();
        assertThat(body("a1_create_users.sql")).isEqualTo("""
                -- migrate:up
                CREATE TABLE users (
                    id INTEGER NOT NULL
                );

                -- migrate:down
                DROP TABLE users;
                """);
        assertThat(body("b1_index.sql")).isEqualTo("""
                -- migrate:up transaction:false
                CREATE INDEX CONCURRENTLY i ON users (id);

                -- migrate:down
                DROP INDEX i;
                """);
    }

    private void python(String name, String doc, String id, String parents, String labels, String dependsOn) {
        project.file("versions/" + name, """
                %s
                from alembic import op

                revision: str = %s
                down_revision = %s
                branch_labels = %s
                depends_on = %s

                def upgrade():
                    pass
                """.formatted(doc, id, parents, labels, dependsOn));
    }

    private ImportResult imported(String... sql) {
        try (Furrow furrow = project.furrow()) {
            return furrow.importFrom("", "versions", List.of(sql));
        }
    }

    private String body(String name) throws IOException {
        String text = Files.readString(folder.resolve("src/main/migrations/" + name));
        return text.substring(text.indexOf("-- migrate:"));
    }
}
