package dev.furrow.adopt.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.DoctorReport;
import dev.furrow.testing.Project;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightsTest extends SharedWithRole {
    private static final String USERS = """
            -- users
            --
            -- revision: a1
            -- down-revision: none

            -- migrate:up
            CREATE TABLE users (id INTEGER PRIMARY KEY);
            """;

    private Project asOwner() {
        return Project.on(database().url(), folder).revision("a1.sql", USERS);
    }

    private Project asRole() {
        return Project.on(role().url(), folder).revision("a1.sql", USERS);
    }

    private String name() {
        return role().name();
    }

    private List<String> said() {
        return Findings.lines(Findings.of("rights", Findings.examined(asRole())));
    }

    @Test
    void what_the_role_may_not_do_with_the_tools_own_tables_is_a_problem() {
        Findings.upgrade(asOwner());
        String owner = database().user();

        assertThat(said())
                .containsExactly(
                        "PROBLEM user \"" + name() + "\" may not INSERT, SELECT on furrow_journal",
                        "user \"" + name() + "\" may not DELETE, INSERT, SELECT on furrow_version",
                        "table users belongs to \"" + owner + "\": user \"" + name() + "\" may not alter it",
                        "As their owner, or as a superuser:  GRANT INSERT, SELECT ON \"public\".\"furrow_journal\" TO \""
                                + name() + "\"; GRANT DELETE, INSERT, SELECT ON \"public\".\"furrow_version\" TO \""
                                + name() + "\"; ALTER TABLE \"public\".\"users\" OWNER TO \"" + name() + "\"");
    }

    @Test
    void what_mends_it_mends_it() {
        Project project = asOwner();
        Findings.upgrade(project);
        String grants = said().get(3).replaceFirst("^.*:  ", "");

        project.execute(grants);

        assertThat(said().get(0)).isEqualTo("OK the user may do what the goals do");
    }

    @Test
    void tables_of_another_role_are_a_warning() {
        Findings.upgrade(asRole());
        Project project = asOwner();
        project.execute("CREATE TABLE theirs (id INTEGER)", "CREATE TABLE others (id INTEGER)");
        String owner = database().user();

        assertThat(said().get(0))
                .isEqualTo("WARNING tables others, theirs belong to \"" + owner + "\": user \"" + name()
                        + "\" may not alter them");
    }

    @Test
    void an_owner_keeps_its_tables_when_the_role_may_alter_them_too() {
        Findings.upgrade(asRole());
        Project project = asOwner();
        String owner = name() + "_owner";
        project.execute(
                "CREATE ROLE " + owner,
                "GRANT USAGE ON SCHEMA public TO " + owner,
                "CREATE TABLE theirs (id INTEGER)",
                "ALTER TABLE theirs OWNER TO " + owner);
        try {
            assertThat(said())
                    .containsExactly(
                            "WARNING table theirs belongs to \"" + owner + "\": user \"" + name()
                                    + "\" may not alter it",
                            "As their owner, or as a superuser:  GRANT \"" + owner + "\" TO \"" + name() + "\"");

            project.execute(said().get(1).replaceFirst("^.*:  ", ""));

            assertThat(said().get(0)).isEqualTo("OK the user may do what the goals do");
            project.execute("SET ROLE " + owner, "SELECT * FROM theirs");
        } finally {
            project.execute("DROP OWNED BY " + owner, "DROP ROLE " + owner);
        }
    }

    @Test
    void a_schema_in_which_nothing_may_be_made_is_a_problem() {
        asOwner()
                .execute(
                        "REVOKE ALL ON SCHEMA public FROM PUBLIC, " + name(),
                        "GRANT USAGE ON SCHEMA public TO " + name());

        assertThat(said())
                .containsExactly(
                        "PROBLEM user \"" + name() + "\" may make no tables in schema \"public\"",
                        "As their owner, or as a superuser:  GRANT ALL ON SCHEMA \"public\" TO \"" + name() + "\"");
    }

    @Test
    void that_replays_have_no_database_of_their_own_is_a_remark() {
        Findings.upgrade(asRole());

        DoctorReport.Item found = Findings.of("rights", Findings.examined(asRole()));

        assertThat(found.level()).isEqualTo(DoctorReport.Level.OK);
        assertThat(found.evidence())
                .containsExactly(
                        "user \"" + name()
                                + "\" may make no database: revisions are replayed in a transaction that is rolled back, or where one was given for that");
    }
}
