package dev.furrow.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.schema.Product;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build fails where a revision is missing, two lines were not merged, or a script could not run. */
class ProjectCheckTest {
    private static final String USERS = "CREATE TABLE users (id BIGINT PRIMARY KEY, name TEXT);";

    private @TempDir Path folder;
    private ModelLab lab;

    @BeforeEach
    void a_project_whose_revisions_make_what_its_models_want() {
        lab = new ModelLab(Product.SQLITE, folder).models(USERS);
        lab.generate(ModelLab.PLAIN);
    }

    private void requireRefused(String message) {
        try (Furrow furrow = lab.furrow()) {
            assertThatThrownBy(furrow::check).hasMessageContaining(message);
        }
    }

    private void revision(String id, String parent, String up) {
        lab.write("src/main/migrations/" + id + ".sql", """
                -- %1$s
                --
                -- revision: %1$s
                -- down-revision: %2$s

                -- migrate:up
                %3$s
                """.formatted(id, parent, up));
    }

    @Test
    void nothing_is_wrong_with_it() {
        try (Furrow furrow = lab.furrow()) {
            assertThat(furrow.check().revisions()).isEqualTo(1);
        }
    }

    @Test
    void a_revision_that_the_models_lack_is_told_with_the_command_that_writes_it() {
        lab.models(USERS.replace("name TEXT", "name TEXT, age INTEGER"));

        requireRefused("""
                the models (schema.sql) want what no revision makes
                  missing: column users.age: "age" INTEGER
                  Write that revision:  migrate:revision autogenerate=true""");
    }

    @Test
    void two_heads_are_told_with_the_command_that_merges_them() {
        String first = lab.head();
        revision("a1", first, "CREATE TABLE a (id INTEGER);");
        revision("b2", first, "CREATE TABLE b (id INTEGER);");

        requireRefused("the revisions have 2 heads");
        requireRefused("Merge them:  migrate:merge message=\"...\"");
    }

    @Test
    void a_script_that_has_no_end_is_told_at_its_line() {
        revision("a1", lab.head(), "CREATE TABLE a (note TEXT DEFAULT 'open);");

        requireRefused("src/main/migrations/a1.sql:7");
    }

    @Test
    void a_script_that_does_not_compile_is_told_at_its_line() {
        lab.write("src/main/migrations/Broken.java", """
                /*
                 * broken
                 *
                 * revision: a1
                 * down-revision: %s
                 */
                class Broken implements Migration {
                  public void up(Operations op) {
                    op.createTabel("a");
                  }
                }
                """.formatted(lab.head()));

        requireRefused("src/main/migrations/Broken.java:");
    }

    @Test
    void models_that_can_not_be_read_are_told_at_their_line() {
        lab.models(USERS + "\nCREATE TABLE b (note TEXT DEFAULT 'open);");

        requireRefused("schema.sql:2");
    }
}
