package dev.furrow.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.revision.Purge;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases in which another tool has been at work, and which have no version table. */
final class OtherToolsTest {
    private static final String NOTES = """
            -- notes
            --
            -- revision: a1
            -- down-revision: none

            -- migrate:up
            CREATE TABLE notes (id INTEGER PRIMARY KEY);
            """;
    private static final String KNEX =
            "CREATE TABLE knex_migrations (id INTEGER PRIMARY KEY, name TEXT, batch INTEGER, migration_time TIMESTAMP)";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder).revision("a.sql", NOTES);
    }

    @Test
    void a_history_of_another_tool_keeps_an_upgrade_from_beginning_at_base() {
        project.execute(KNEX, "CREATE TABLE knex_migrations_lock (\"index\" INTEGER PRIMARY KEY, is_locked INTEGER)");

        assertThatThrownBy(() -> project.furrow().upgrade("head"))
                .isInstanceOf(FurrowException.class)
                .hasMessage("""
                        the database has no version, and a history of another tool
                          Nothing was run. Knex keeps knex_migrations, knex_migrations_lock.
                          If its tables are those of a revision, prove it and record it:  migrate:stamp to=detect
                          If the revisions are to begin beside it:                        migrate:stamp to=base""");
        assertThat(project.query("SELECT name FROM sqlite_schema WHERE name IN ('notes', 'furrow_version')"))
                .isEmpty();
    }

    @Test
    void alembics_history_can_be_taken_over_as_it_is() {
        project.execute(
                "CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY)",
                "INSERT INTO alembic_version VALUES ('a0')");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        the database has no version, and a history of another tool
                          Nothing was run. Alembic keeps alembic_version.
                          If the scripts are those of its revisions:                      versionTable=alembic_version
                          To take its scripts over as revisions:                          migrate:import
                          If its tables are those of a revision, prove it and record it:  migrate:stamp to=detect
                          If the revisions are to begin beside it:                        migrate:stamp to=base""");
    }

    @Test
    void revisions_begin_beside_another_tool_once_somebody_says_so() {
        project.execute(KNEX);
        project.furrow().stamp("base", Purge.NO);

        assertThat(project.furrow().upgrade("head").steps()).hasSize(1);
    }

    @Test
    void tables_that_a_revision_would_make_are_told_with_the_tool_that_may_have_made_them() {
        project.execute(KNEX, "CREATE TABLE notes (id INTEGER PRIMARY KEY)");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/a.sql:7: table "notes" exists already
                          Nothing was run. The database has no version, and these tables are there already: notes.
                          Knex keeps knex_migrations.
                          They fit revision a1 (notes).
                          Prove it, and record it:   migrate:stamp to=detect
                          Then run what is missing:  migrate:upgrade""");
    }

    @Test
    void an_applications_own_table_of_such_a_name_is_no_history() {
        project.execute("CREATE TABLE changelog (id INTEGER PRIMARY KEY, what TEXT)");

        assertThat(project.furrow().upgrade("head").steps()).hasSize(1);
    }

    @Test
    void a_history_in_a_schema_of_its_own_counts_and_one_among_another_applications_tables_does_not()
            throws SQLException {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            database.execute(
                    "CREATE SCHEMA other; CREATE TABLE other.orders (id INTEGER);"
                            + KNEX.replace("knex_m", "other.knex_m") + "; CREATE SCHEMA drizzle;"
                            + "CREATE TABLE drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash TEXT, created_at BIGINT)");
            Project onPostgres = Project.on(database.url(), folder);

            assertThatThrownBy(() -> onPostgres.furrow().upgrade("head")).hasMessage("""
                            the database has no version, and a history of another tool
                              Nothing was run. Drizzle keeps drizzle.__drizzle_migrations.
                              If its tables are those of a revision, prove it and record it:  migrate:stamp to=detect
                              If the revisions are to begin beside it:                        migrate:stamp to=base""");
        }
    }
}
