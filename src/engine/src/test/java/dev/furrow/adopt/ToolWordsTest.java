package dev.furrow.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Detected;
import dev.furrow.Furrow;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Purge;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.ToolsWord;
import dev.furrow.schema.Product;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.FreshProjects;
import dev.furrow.testing.Project;
import dev.furrow.testing.Role;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What a tool wrote down beside a proof by schemas: revisions 1 and 4 make tables, 2 and 3 write rows alone. */
class ToolWordsTest {
    private static final String FLYWAY =
            "CREATE TABLE flyway_schema_history (installed_rank INTEGER NOT NULL PRIMARY KEY, version VARCHAR(50),"
                    + " description VARCHAR(200) NOT NULL, type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL,"
                    + " checksum INTEGER, installed_by VARCHAR(100) NOT NULL, success BOOLEAN NOT NULL)";

    private static final String USERS = "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY)";

    private @TempDir Path folder;

    @RegisterExtension
    private final FreshProjects projects = new FreshProjects();

    private Project project(Product product) {
        return filled(projects.on(product, folder));
    }

    private static Project filled(Project project) {
        project.step("1", "none", "", USERS);
        project.step("2", "1", "", "INSERT INTO users VALUES (1)");
        project.step("3", "2", "", "INSERT INTO users VALUES (2)");
        project.step("4", "3", "", "CREATE TABLE jokes (id INTEGER NOT NULL PRIMARY KEY)");
        project.execute(USERS, "INSERT INTO users VALUES (1)");
        return project;
    }

    private static String flyways(int rank, String version) {
        return "INSERT INTO flyway_schema_history VALUES (" + rank + ", '" + version
                + "', 'x', 'SQL', 'x.sql', 7, 'app', " + "'1')";
    }

    private static void assertRefused(Project project, String message) {
        try (Furrow furrow = project.furrow()) {
            assertThatThrownBy(() -> furrow.stampDetected(Purge.NO))
                    .isInstanceOf(FurrowException.class)
                    .hasMessage(message.stripTrailing());
            assertThat(furrow.current().rows()).isEmpty();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void of_revisions_that_fit_equally_the_one_counts_that_each_tools_table_says(Product product) {
        Project project = project(product);
        project.execute(
                FLYWAY,
                flyways(1, "1"),
                flyways(2, "2"),
                "CREATE TABLE databasechangelog (id VARCHAR(255), author VARCHAR(255), filename VARCHAR(255),"
                        + " orderexecuted INTEGER, exectype VARCHAR(10), md5sum VARCHAR(35))",
                "INSERT INTO databasechangelog VALUES ('1', 'ann', 'a.sql', 1, 'EXECUTED', ''),"
                        + " ('2', 'ann', 'a.sql', 2, 'EXECUTED', '')",
                "CREATE TABLE databasechangeloglock (id INTEGER, locked BOOLEAN, lockgranted TEXT, lockedby TEXT)",
                "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)",
                "INSERT INTO alembic_version VALUES ('2')",
                "CREATE TABLE schema_migrations (version BIGINT NOT NULL PRIMARY KEY, dirty BOOLEAN NOT NULL)",
                "INSERT INTO schema_migrations VALUES (2, '0')",
                "CREATE TABLE goose_db_version (id INTEGER, version_id BIGINT, is_applied BOOLEAN, tstamp TIMESTAMP)",
                "INSERT INTO goose_db_version VALUES (1, 0, '1', NULL), (2, 1, '1', NULL), (3, 2, '1', NULL)",
                "CREATE TABLE _sqlx_migrations (version BIGINT, description TEXT, success BOOLEAN, checksum TEXT,"
                        + " execution_time BIGINT)",
                "INSERT INTO _sqlx_migrations VALUES (1, 'x', '1', '', 1), (2, 'x', '1', '', 1)");

        try (Furrow furrow = project.furrow()) {
            Detected found = furrow.detect();

            assertThat(found.fits()).hasSize(3);
            assertThat(found.tools())
                    .extracting(ToolsWord::words)
                    .containsExactlyInAnyOrder(
                            "Flyway's flyway_schema_history says 2",
                            "Liquibase's databasechangelog says 2",
                            "Alembic's alembic_version says 2",
                            "golang-migrate's schema_migrations says 2",
                            "goose's goose_db_version says 2",
                            "sqlx's _sqlx_migrations says 2");
            assertThat(furrow.stamp(found, Purge.NO).to()).isEqualTo(Set.of(new RevisionId("2")));
            assertThat(furrow.upgrade("head").steps()).hasSize(2);
            assertThat(furrow.detect().tools()).isEmpty();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_word_that_no_fitting_revision_has_is_told_and_nothing_is_stamped(Product product) {
        Project project = project(product);
        project.execute(FLYWAY, flyways(1, "1"), flyways(2, "3"));
        assertRefused(project, """
                the database's schema is that of several revisions
                  Nothing was stamped. What tells these apart is no schema, but rows perhaps:
                    1 (step)
                    2 (step)
                    3 (step)
                  Flyway's flyway_schema_history has 3 without 2, which comes before.
                  Stamp the one that it is at:  migrate:stamp to=3
                """);

        project.execute(
                "UPDATE flyway_schema_history SET version = '4' WHERE version = '3'", flyways(3, "2"), flyways(4, "3"));
        assertRefused(project, """
                the database's schema is that of several revisions
                  Nothing was stamped. What tells these apart is no schema, but rows perhaps:
                    1 (step)
                    2 (step)
                    3 (step)
                  Flyway's flyway_schema_history says 4, which is none of these.
                  Stamp the one that it is at:  migrate:stamp to=3
                """);

        project.execute("DELETE FROM flyway_schema_history WHERE version IN ('2', '4')");
        project.execute("CREATE TABLE jokes (id INTEGER NOT NULL PRIMARY KEY)");
        assertRefused(project, """
                the database's schema is that of 4 (step), and Flyway's flyway_schema_history has 3 without 2, which comes before
                  Nothing was stamped: the one contradicts the other.
                  If the schema is right:  migrate:stamp to=4
                """);

        project.execute("DELETE FROM flyway_schema_history WHERE version = '3'");
        assertRefused(project, """
                the database's schema is that of 4 (step), and Flyway's flyway_schema_history says 1
                  Nothing was stamped: the one contradicts the other.
                  If the schema is right:                              migrate:stamp to=4
                  To see what sets it apart from what the table says:  migrate:diff from=1
                """);

        project.execute("ALTER TABLE users ADD COLUMN nick TEXT");
        assertRefused(project, """
                the database's schema is that of no revision
                  Nothing was stamped. The nearest is 4 (step); beside what it makes:
                    column users.nick is there
                  Flyway's flyway_schema_history says 1.
                  To see all of it, and what leads there:       migrate:diff from=4
                  If the database is at that one all the same:  migrate:stamp to=4
                """);
    }

    @Test
    void a_table_that_the_user_may_not_read_says_nothing() throws SQLException {
        FreshDatabase fresh = projects.database();
        filled(Project.on(fresh.url(), folder));
        try (Role role = Role.in(fresh)) {
            fresh.execute("DROP TABLE users; " + FLYWAY + "; " + flyways(1, "1"));
            Project project = Project.on(
                    "jdbc:postgresql://" + role.address() + "/" + fresh.name() + "?user=" + role.name()
                            + "&password=right",
                    folder);
            project.execute(USERS);
            try (Furrow furrow = project.furrow()) {
                assertThat(furrow.detect().fits()).hasSize(3);
                assertThat(furrow.detect().tools()).isEmpty();
            }
            fresh.execute("DROP OWNED BY " + role.name());
        }
    }
}
