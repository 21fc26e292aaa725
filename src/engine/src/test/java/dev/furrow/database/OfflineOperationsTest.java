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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A script of each operation leaves the database that running it leaves, and a dry run shows the same statements. */
class OfflineOperationsTest {
    private static FreshDatabase byGoal;
    private static FreshDatabase byScript;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        byGoal = Postgres.freshDatabase();
        byScript = Postgres.freshDatabase();
    }

    @AfterAll
    static void close() {
        byGoal.close();
        byScript.close();
    }

    static Stream<String> cases() {
        return OperationCases.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void on_postgresql(String name) throws IOException, SQLException {
        for (FreshDatabase database : List.of(byGoal, byScript)) {
            database.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        }
        Project project = project(Project.on(byGoal.url(), folder), name);

        upgrade(project);
        sameOnPostgres(project.furrow().upgradeScript("head"));
        if (goesBack(name, Product.POSTGRESQL)) {
            project.furrow().downgrade("-1");
            sameOnPostgres(project.furrow().downgradeScript("head:-1"));
        }
    }

    private void sameOnPostgres(OfflineScript<Plan> script) {
        ScriptClients.Ended ended = ScriptClients.psql(byScript, script.writeTo("target/script.sql"));
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(Dump.of(byScript)).isEqualTo(Dump.of(byGoal));
    }

    /** The shell of this machine may be too old for what our driver brings: the driver runs the script. */
    @ParameterizedTest
    @MethodSource("cases")
    void on_sqlite(String name) throws IOException {
        Project project = project(Project.onSqlite(folder.resolve("goal")), name);
        Project shell = Project.onSqlite(folder.resolve("script"));
        shell.file("made", "");

        upgrade(project);
        sameOnSqlite(project, shell, project.furrow().upgradeScript("head"));
        if (goesBack(name, Product.SQLITE)) {
            project.furrow().downgrade("-1");
            sameOnSqlite(project, shell, project.furrow().downgradeScript("head:-1"));
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
    private static void upgrade(Project project) {
        Furrow furrow = project.furrow();
        furrow.upgrade("a");
        List<String> shown = furrow.previewUpgrade("head").steps().get(0).statements();
        String script = furrow.upgradeScript("a:head").text();
        int at = 0;
        for (String statement : shown) {
            int found = script.indexOf(statement, at);
            assertThat(found).as(statement + "\nin\n" + script).isNotNegative();
            at = found + statement.length();
        }
        furrow.upgrade("head");
    }

    private static boolean goesBack(String name, Product product) {
        return Reversal.isPossible(
                Operations.record(
                        "Case.java", Objects.requireNonNull(OperationCases.all().get(name))),
                product);
    }

    private static Project project(Project project, String name) throws IOException {
        boolean outside = name.contains("concurrently");
        return project.revision(
                        "1_before.sql",
                        "-- before\n--\n-- revision: a\n-- down-revision: none\n\n-- migrate:up\n"
                                + CaseDatabase.BEFORE)
                .revision(
                        "2_case.java",
                        "/*\n * case\n *\n * revision: b\n * down-revision: a\n"
                                + (outside ? " * transaction: false\n" : "")
                                + " */\nimport static dev.furrow.operation.Ddl.*;\nimport dev.furrow.operation.*;\n\n"
                                + "class Case implements Migration {\n"
                                + "  static final dev.furrow.schema.EnumerationType MOOD = enumeration(\"mood\", \"sad\", \"ok\");\n"
                                + "  public void up(Operations op) {\n" + ExampleSource.of(name) + "\n  }\n}\n");
    }
}
