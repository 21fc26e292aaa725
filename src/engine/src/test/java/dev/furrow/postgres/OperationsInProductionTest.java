package dev.furrow.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsInProductionTest {
    @TempDir
    Path folder;

    FreshDatabase database;
    Project project;

    @BeforeEach
    void makeProject() {
        database = Postgres.freshDatabase();
        project = Project.on(database.url(), folder).inProduction("jokes");
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    private void revision(String header, String up) {
        project.revision(
                "1.java",
                "/*\n * change\n *\n * revision: a\n * down-revision: none\n" + header + " */\n"
                        + "import static dev.furrow.operation.Ddl.*;\nimport dev.furrow.operation.*;\n\n"
                        + "class Change implements Migration {\n    public void up(Operations op) {\n        " + up
                        + "\n    }\n}\n");
    }

    @Test
    void every_name_lands_in_the_applications_schema() {
        revision("", """
                var mood = enumeration("mood", "sad", "ok");
                op.createEnum(mood);
                op.createTable("users", column("id", integer()).identity(), column("mood", mood));
                op.createTable("notes", column("user_id", integer()).references("users", "id"));
                op.createIndex(index("notes", "user_id"));
                op.createView("sad_ones", "SELECT id FROM users WHERE mood = 'sad'");
                op.bulkInsert("users", columns("mood"), row("sad"), row("ok"));
                op.addEnumValue("mood", "happy");
                """);

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT relname FROM pg_class WHERE relnamespace = 'jokes'::regnamespace"
                        + " AND relname NOT LIKE 'furrow%' ORDER BY 1"))
                .containsExactly("notes", "notes_user_id_idx", "sad_ones", "users", "users_id_seq", "users_pkey");
        assertThat(project.query("SELECT id FROM jokes.sad_ones")).containsExactly("1");
        assertThat(project.query("SELECT enum_range(NULL::jokes.mood)")).containsExactly("{sad,ok,happy}");
    }

    @Test
    void an_enum_type_that_no_revision_made_is_told_with_what_makes_it() {
        revision("", """
                op.createTable("users", column("mood", enumeration("mood", "sad", "ok")));
                """);

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/1.java:12: type "jokes.mood" does not exist (SQLSTATE 42704)
                          CREATE TABLE "jokes"."users" (
                            "mood" "jokes"."mood"
                          )
                          In revision a (change)
                          Rolled back; the database is at base.
                          An enum type is made before a column has it:  op.createEnum(...), or CREATE TYPE ... AS ENUM; an extension's type comes with CREATE EXTENSION.""");
    }

    @Test
    void a_table_of_an_earlier_life_moves_with_its_sequences_once() {
        project.execute("CREATE TABLE public.users (id serial PRIMARY KEY, name text UNIQUE)");
        revision("", "op.setSchema(\"users\");\nop.setSchema(\"users\");");

        project.furrow().upgrade("head");

        assertThat(
                        project.query(
                                "SELECT relname FROM pg_class WHERE relnamespace = 'jokes'::regnamespace AND relname LIKE 'users%' ORDER BY 1"))
                .containsExactly("users", "users_id_seq", "users_name_key", "users_pkey");
    }

    @Test
    void an_index_made_concurrently_asks_for_the_header() {
        project.execute("CREATE SCHEMA jokes", "CREATE TABLE jokes.users (name text)");
        revision("", "op.createIndex(index(\"users\", \"name\").concurrently());");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/1.java:12: CREATE INDEX CONCURRENTLY can't run in a transaction
                          Nothing was run.
                          Say so in the header:  transaction: false""");

        revision(" * transaction: false\n", "op.createIndex(index(\"users\", \"name\").concurrently());");
        project.furrow().upgrade("head");
        project.furrow().previewDowngrade("base");

        assertThat(project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'jokes.users_name_idx'::regclass"))
                .containsExactly("t");
    }
}
