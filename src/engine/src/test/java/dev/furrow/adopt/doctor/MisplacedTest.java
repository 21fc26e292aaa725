package dev.furrow.adopt.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.DoctorReport;
import dev.furrow.DoctorReport.Level;
import dev.furrow.testing.Project;
import dev.furrow.testing.Role;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MisplacedTest extends Misplacement {
    @Test
    void all_that_revisions_made_is_told_by_its_kind() {
        DoctorReport.Item found = found(landed(USERS));

        assertThat(found.level()).isEqualTo(Level.PROBLEM);
        assertThat(found.what())
                .isEqualTo(
                        "14 things with the names of what revisions make are in schema \"public\", and belong into \"app\"");
        assertThat(found.evidence())
                .containsExactly(
                        "tables furrow_journal, furrow_version, jokes, users, visits, visits_2024, visits_2024_1",
                        "functions is_glad(m mood), touch()",
                        "materialized view counted",
                        "sequences jokes_seq, numbers",
                        "type mood",
                        "view glad_users");
        assertThat(found.canBeMended()).isTrue();
    }

    @Test
    void all_that_revisions_made_is_moved_and_works() {
        Project project = landed(USERS);
        project.execute("INSERT INTO users (name, feels) VALUES ('ann', 'glad')");

        DoctorReport report = mended(project);

        assertThat(report.mended()).extracting(DoctorReport.Mended::failure).containsExactly("");
        assertThat(project.query(WHERE_ALL_IS)).containsExactly(ALL);
        assertThat(Findings.of("misplaced", report).what())
                .isEqualTo("nothing that revisions made is in another schema");
        assertThat(report.hasProblem()).isFalse();
        assertThat(mended(project).mended()).isEmpty();
        project.execute(
                "SET search_path = app",
                "UPDATE users SET name = 'anna' WHERE is_glad(feels)",
                "INSERT INTO jokes (id, user_id) VALUES (nextval('jokes_seq'), 1)");
        assertThat(project.query("SELECT * FROM app.glad_users")).containsExactly("1|anna");
    }

    @Test
    void types_and_routines_of_all_kinds_are_moved_whatever_they_are_called() {
        Project project = landed("""
                -- kinds
                --
                -- revision: a1
                -- down-revision: none

                -- migrate:up
                CREATE DOMAIN "e-mail" AS text CHECK (VALUE LIKE '%@%');
                CREATE TYPE place AS (city text, "e-mail" "e-mail");
                CREATE TYPE span AS RANGE (SUBTYPE = date);
                CREATE TABLE "Odd ""Table"" of" (id INTEGER GENERATED ALWAYS AS IDENTITY, home place, "when" span, mails "e-mail"[]);
                CREATE FUNCTION "Of%s"(p place, OUT city text) LANGUAGE sql AS $$ SELECT p.city $$;
                CREATE PROCEDURE tidy("e-mail") LANGUAGE sql AS $$ SELECT 1 $$;
                CREATE AGGREGATE longest(text) (SFUNC = text_larger, STYPE = text);
                CREATE FUNCTION made(m text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT upper(m) $$;
                CREATE TABLE made_of (m text, shouted text GENERATED ALWAYS AS (made(m)) STORED, CHECK (made(m) <> ''));
                CREATE INDEX made_index ON made_of (made(m));
                """);

        DoctorReport report = mended(project);

        assertThat(report.mended()).extracting(DoctorReport.Mended::failure).containsExactly("");
        assertThat(project.query(WHERE_ALL_IS))
                .singleElement()
                .asString()
                .startsWith("app|")
                .contains("Odd \"Table\" of", "Of%s()", "e-mail", "longest()", "made()", "made_of", "tidy()");
        assertThat(
                        project.query(
                                "SELECT typname FROM pg_type WHERE typnamespace = 'app'::regnamespace AND typname IN ('place', 'span') ORDER BY 1"))
                .containsExactly("place", "span");
        assertThat(report.hasProblem()).isFalse();
        project.execute(
                "SET search_path = app",
                "INSERT INTO made_of (m) VALUES ('ann')",
                "SELECT span_multirange(span('2024-01-01', '2024-02-01'))");
    }

    @Test
    void where_one_of_them_cannot_be_moved_none_is() {
        Project project = landed(USERS);
        project.execute("CREATE SCHEMA app", "CREATE TYPE app.visits AS ENUM ('one')");
        List<String> before = project.query(WHERE_ALL_IS);

        DoctorReport report = mended(project);

        assertThat(report.mended())
                .extracting(DoctorReport.Mended::failure)
                .containsExactly(
                        "can't move it; rolled back: type \"visits\" already exists in schema \"app\" (SQLSTATE 42710)");
        assertThat(project.query(WHERE_ALL_IS)).isEqualTo(before);
    }

    @Test
    void what_is_left_after_the_version_went_ahead_is_moved_as_well() {
        Project project = landed(USERS);
        project.execute(
                "CREATE SCHEMA app",
                "ALTER TABLE furrow_version SET SCHEMA app",
                "ALTER TABLE visits SET SCHEMA app",
                "ALTER TYPE mood SET SCHEMA app");

        mended(project);

        assertThat(project.query(WHERE_ALL_IS)).containsExactly(ALL);
    }

    @Test
    void a_role_that_could_not_reach_its_tables_afterwards_is_told() throws SQLException {
        Project project = landed(USERS);
        try (Role role = Role.in(Objects.requireNonNull(database))) {
            project.execute("GRANT SELECT ON users, glad_users TO " + role.name());
            String told = "role \"" + role.name()
                    + "\" has rights there, and none to use schema \"app\": GRANT USAGE ON SCHEMA \"app\" TO \""
                    + role.name() + "\"";

            assertThat(found(project).evidence()).endsWith(told);
            assertThat(mended(project).mended())
                    .singleElement()
                    .satisfies(mended -> assertThat(mended.done()).endsWith("; " + told));
            project.execute(told.replaceFirst("^.*: ", ""));
            assertThat(Project.on(
                                    "jdbc:postgresql://" + role.address() + "/"
                                            + role.database().name() + "?user=" + role.name() + "&password=right",
                                    folder)
                            .query("SELECT * FROM app.users"))
                    .isEmpty();
            project.execute("DROP OWNED BY " + role.name());
        }
    }

    @Test
    void what_somebody_moved_half_is_moved_whole_before_anything_is_stamped() {
        Project project = landed(SMALL);
        Project.on(project.url(), folder).revision("b1.sql", second("""
                CREATE TABLE jokes (id INTEGER PRIMARY KEY);
                """));
        Findings.upgrade(Project.on(project.url(), folder));
        project.execute("CREATE SCHEMA app", "ALTER TABLE users SET SCHEMA app");

        DoctorReport report = Findings.mended(project);

        assertThat(report.mended()).extracting(DoctorReport.Mended::check).containsExactly("misplaced");
        assertThat(project.query(WHERE_ALL_IS))
                .containsExactly("app|furrow_journal furrow_journal_id_seq furrow_version jokes users");
        assertThat(project.query("SELECT version_num FROM app.furrow_version")).containsExactly("b1");
        assertThat(report.hasProblem()).isFalse();
    }

    @Test
    void partitions_whose_table_went_ahead_follow_it() {
        Project project = landed(USERS);
        mended(project);
        project.execute(
                "ALTER TABLE app.visits_2024 SET SCHEMA public", "ALTER SEQUENCE app.jokes_seq SET SCHEMA public");

        mended(project);

        assertThat(project.query(WHERE_ALL_IS)).containsExactly(ALL);
    }

    @Test
    void what_a_later_revision_drops_is_moved_while_it_is_there() {
        Project project = landed(USERS).revision("b1.sql", second("DROP TABLE jokes;\nDROP SEQUENCE jokes_seq;"));

        mended(project);

        assertThat(project.query(WHERE_ALL_IS)).containsExactly(ALL);
    }

    @Test
    void what_others_use_as_well_stays() {
        Project project = landed(USERS);
        project.execute(
                "CREATE SEQUENCE tickets",
                "CREATE TYPE colour AS ENUM ('red')",
                "CREATE TYPE size AS ENUM ('small')",
                "ALTER TABLE users ADD COLUMN colour colour, ADD COLUMN size size, ADD COLUMN ticket INTEGER DEFAULT nextval('tickets')",
                "CREATE TABLE theirs (colour colour, ticket INTEGER DEFAULT nextval('tickets'))",
                "CREATE FUNCTION theirs() RETURNS integer LANGUAGE sql AS 'SELECT 1'");

        mended(project);

        assertThat(project.query(WHERE_ALL_IS))
                .containsExactly(ALL.replace(" touch()", " size touch()"), "public|colour theirs theirs() tickets");
    }

    @Test
    void a_function_that_names_the_schema_in_its_text_is_its_owners_to_write_anew() {
        Project project = landed(USERS.replace("FROM jokes;", "FROM public.jokes;"));

        DoctorReport.Item found = found(project);

        assertThat(found.level()).isEqualTo(Level.PROBLEM);
        assertThat(found.evidence())
                .contains("function touch() names schema \"public\" in its text: write it anew without");
        assertThat(found.canBeMended()).isFalse();
        assertThat(mended(project).mended()).isEmpty();
    }

    @Test
    void tables_of_the_same_name_that_nobody_of_ours_made_stay_where_they_are() {
        Project project = Project.on(Objects.requireNonNull(database).url(), folder)
                .revision("a1.sql", USERS)
                .inProduction("app");
        project.execute("CREATE TABLE users (mine TEXT)");

        assertThat(found(project).what())
                .isEqualTo(
                        "table users is in schema \"public\", and belongs into \"app\", if it is this application's");
        assertThat(mended(project).mended()).isEmpty();
        assertThat(project.query("SELECT schemaname FROM pg_tables WHERE tablename = 'users'"))
                .containsExactly("public");
    }

    @Test
    void a_version_that_says_nothing_of_these_revisions_is_anothers() {
        Project project = landed(USERS);
        project.execute("UPDATE furrow_version SET version_num = 'theirs'");

        DoctorReport.Item found = found(project);

        assertThat(found.level()).isEqualTo(Level.WARNING);
        assertThat(found.canBeMended()).isFalse();
    }

    @Test
    void what_is_called_alike_beside_a_schema_that_has_its_tables_is_anothers() {
        Project project =
                Project.on(Objects.requireNonNull(database).url(), folder).revision("a1.sql", USERS);
        project.inProduction("app");
        Findings.upgrade(project);
        project.execute("DROP TABLE app.jokes", "CREATE TABLE public.jokes (text TEXT)");

        DoctorReport.Item found = found(project);

        assertThat(found.what())
                .isEqualTo(
                        "table jokes is in schema \"public\", and belongs into \"app\", if it is this application's");
        assertThat(found.canBeMended()).isFalse();
    }
}
