package dev.furrow.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Furrow;
import dev.furrow.OfflineScript;
import dev.furrow.operation.Operations;
import dev.furrow.operation.model.Reversal;
import dev.furrow.revision.Plan;
import dev.furrow.schema.Product;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlSplitter;
import dev.furrow.testing.Dump;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.ScriptClients;
import dev.furrow.testing.Syntaxes;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A script of each operation leaves the database that running it leaves, and a dry run shows the same statements. All cases are
 * revisions of one project, so that they are compiled at once.
 */
class OfflineOperationsTest {
    @TempDir
    static Path cases;

    private static FreshDatabase byGoal;
    private static FreshDatabase byScript;
    private static Connection toGoals;
    private static Connection toScripts;

    @TempDir
    Path folder;

    /**
     * @param name of the operation's case
     * @param id of the revision that is the case
     */
    record Case(String name, String id) {
        static List<Case> all() {
            List<Case> all = new ArrayList<>();
            for (String name : OperationCases.all().keySet()) {
                all.add(new Case(name, "b%02d".formatted(all.size())));
            }
            return all;
        }

        boolean goesBack(Product product) {
            return Reversal.isPossible(
                    Operations.record(
                            "Case.java",
                            Objects.requireNonNull(OperationCases.all().get(name))),
                    product);
        }

        String source() throws IOException {
            return """
                    /*
                     * case
                     *
                     * revision: %1$s
                     * down-revision: a
                    %2$s */
                    import static dev.furrow.operation.Ddl.*;
                    import dev.furrow.operation.*;

                    class Case%1$s implements Migration {
                      static final dev.furrow.schema.EnumerationType MOOD = enumeration("mood", "sad", "ok");
                      public void up(Operations op) {
                    %3$s
                      }
                    }
                    """.formatted(
                            id, name.contains("concurrently") ? " * transaction: false\n" : "", ExampleSource.of(name));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void open() throws IOException, SQLException {
        byGoal = Postgres.freshDatabase();
        byScript = Postgres.freshDatabase();
        toGoals = byGoal.connect();
        toScripts = byScript.connect();
        Project project = Project.on(byGoal.url(), cases)
                .revision(
                        "1_before.sql",
                        "-- before\n--\n-- revision: a\n-- down-revision: none\n\n-- migrate:up\n"
                                + CaseDatabase.BEFORE);
        for (Case each : Case.all()) {
            project.revision(each.id() + ".java", each.source());
        }
        try (Furrow furrow = project.furrow()) {
            furrow.compile(cases.resolve("classes"), "cases");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        toGoals.close();
        toScripts.close();
        byGoal.close();
        byScript.close();
    }

    static List<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void on_postgresql(Case each) throws SQLException {
        for (Connection database : List.of(toGoals, toScripts)) {
            try (Statement statement = database.createStatement()) {
                statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
            }
        }
        try (Furrow furrow = Project.on(byGoal.url(), cases).furrow()) {
            upgrade(furrow, each);
            sameOnPostgres(furrow.upgradeScript(each.id()));
            if (each.goesBack(Product.POSTGRESQL)) {
                furrow.downgrade("a");
                sameOnPostgres(furrow.downgradeScript(each.id() + ":a"));
            }
        }
    }

    private static void sameOnPostgres(OfflineScript<Plan> script) throws SQLException {
        ScriptClients.Ended ended = ScriptClients.psql(byScript, script.writeTo("target/script.sql"));
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(Dump.of(toScripts)).isEqualTo(Dump.of(toGoals));
    }

    /** The shell of this machine may be too old for what our driver brings: the driver runs the script. */
    @ParameterizedTest
    @MethodSource("cases")
    void on_sqlite(Case each) {
        Project project = Project.on("jdbc:sqlite:" + folder.resolve("goal.db"), cases);
        Project shell = Project.on("jdbc:sqlite:" + folder.resolve("script.db"), cases);

        try (Furrow furrow = project.furrow()) {
            upgrade(furrow, each);
            sameOnSqlite(project, shell, furrow.upgradeScript(each.id()));
            if (each.goesBack(Product.SQLITE)) {
                furrow.downgrade("a");
                sameOnSqlite(project, shell, furrow.downgradeScript(each.id() + ":a"));
            }
        }
    }

    private static void sameOnSqlite(Project project, Project shell, OfflineScript<Plan> script) {
        String text = String.join(
                "\n",
                script.text().lines().filter(line -> !line.startsWith(".")).toList());
        List<String> statements = new ArrayList<>();
        SqlSplitter.split(SourceText.madeAt(dev.furrow.error.Place.of("script.sql"), text), Syntaxes.SQLITE)
                .statements()
                .forEach(statement -> statements.add(statement.text()));
        shell.execute(statements.toArray(new String[0]));
        assertThat(Dump.ofSqlite(shell.url())).isEqualTo(Dump.ofSqlite(project.url()));
    }

    /** Runs the case; the statements that a dry run shows before are those of the script. */
    private static void upgrade(Furrow furrow, Case each) {
        furrow.upgrade("a");
        List<String> shown = furrow.previewUpgrade(each.id()).steps().get(0).statements();
        String script = furrow.upgradeScript("a:" + each.id()).text();
        int at = 0;
        for (String statement : shown) {
            int found = script.indexOf(statement, at);
            assertThat(found).as(statement + "\nin\n" + script).isNotNegative();
            at = found + statement.length();
        }
        furrow.upgrade(each.id());
    }
}
