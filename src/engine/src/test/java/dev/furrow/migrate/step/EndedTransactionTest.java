package dev.furrow.migrate.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.schema.Product;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.JavaRevision;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Code of a revision's own has the step's connection, and more ways to end its transaction than can be refused. */
class EndedTransactionTest {
    @TempDir
    Path folder;

    FreshDatabase database;

    @BeforeEach
    void makeDatabase() {
        database = Postgres.freshDatabase();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    private Project project(Product product, String up) {
        Project project =
                product.equals(Product.SQLITE) ? Project.onSqlite(folder) : Project.on(database.url(), folder);
        return project.revision("1.java", JavaRevision.of("op.createTable(\"t\", column(\"a\", text()));\n" + up));
    }

    /** What is said of code that ended the step's transaction, and perhaps threw something then. */
    private static String ended(String thrown) {
        return """
                src/main/migrations/1.java:13: the revision's own code committed or rolled back the step's transaction
                %s  In revision a (change)
                  What was committed stays; the version table says base.
                  Undo it by hand.
                  Or finish it by hand, and say so:  migrate:stamp to=a
                  Code in run(...) leaves the transaction to the step: neither COMMIT nor ROLLBACK.""".formatted(thrown);
    }

    @ParameterizedTest
    @EachDatabase
    void a_revision_whose_code_commits_fails_and_says_what_stays(Product product) {
        Project project = project(product, """
                op.run(c -> c.createStatement().execute("COMMIT"));
                """);

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage(ended(""));
        assertThat(project.query("SELECT a FROM t")).isEmpty();
        assertThat(project.query("SELECT version_num FROM furrow_version")).isEmpty();
    }

    @ParameterizedTest
    @EachDatabase
    void code_that_commits_and_then_throws_is_not_said_to_be_rolled_back(Product product) {
        Project project = project(product, """
                op.run(c -> {
                    c.createStatement().execute("COMMIT");
                    throw new IllegalStateException("afterwards");
                });
                """);

        assertThatThrownBy(() -> project.furrow().upgrade("head"))
                .hasMessage(ended("  Then it threw java.lang.IllegalStateException: afterwards\n"));
    }

    @ParameterizedTest
    @EachDatabase
    void a_revision_whose_code_rolls_back_is_not_recorded(Product product) {
        Project project = project(product, """
                op.run(c -> c.createStatement().execute("ROLLBACK"));
                """);

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage(ended(""));
        assertThat(project.furrow().current().rows()).isEmpty();
    }

    @ParameterizedTest
    @EachDatabase
    void code_may_use_savepoints_and_survive_errors_of_its_own(Product product) {
        Project project = project(product, """
                op.run(c -> {
                    var before = c.setSavepoint();
                    try {
                        c.createStatement().execute("INSERT INTO nowhere VALUES (1)");
                    } catch (java.sql.SQLException e) {
                        c.rollback(before);
                    }
                    c.createStatement().execute("INSERT INTO t VALUES ('kept')");
                });
                """);

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT a FROM t")).containsExactly("kept");
    }

    @ParameterizedTest
    @EachDatabase
    void code_that_fails_is_rolled_back_whole(Product product) {
        Project project = project(product, """
                op.run(c -> {
                    c.createStatement().execute("INSERT INTO t VALUES ('lost')");
                    c.createStatement().execute("INSERT INTO nowhere VALUES (1)");
                });
                """);

        assertThatThrownBy(() -> project.furrow().upgrade("head"))
                .hasMessage(
                        """
                        src/main/migrations/1.java:13: %s
                          run(...)
                          In revision a (change)
                          Rolled back; the database is at base.""",
                        product.equals(Product.SQLITE)
                                ? "no such table: nowhere (SQLITE_ERROR)"
                                : "relation \"nowhere\" does not exist (SQLSTATE 42P01)");
    }
}
