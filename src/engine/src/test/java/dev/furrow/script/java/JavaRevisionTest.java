package dev.furrow.script.java;

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
import org.junit.jupiter.params.provider.CsvSource;

/** A revision in Java, written once, on either database. */
class JavaRevisionTest {
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

    private Project project(Product product) {
        return product.equals(Product.SQLITE) ? Project.onSqlite(folder) : Project.on(database.url(), folder);
    }

    @ParameterizedTest
    @EachDatabase
    void placeholders_stand_in_sql_and_not_in_values(Product product) {
        Project project = project(product).revision("1.java", JavaRevision.of("""
                op.createTable("t", column("a", text()));
                op.bulkInsert("t", columns("a"), row("${schema_name}"));
                op.execute("INSERT INTO ${schema}.t VALUES ('x')");
                op.commentOnTable("t", "${schema_name}");
                """));

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT a FROM t")).containsExactly("${schema_name}", "x");
    }

    @ParameterizedTest
    @EachDatabase
    void the_threads_class_loader_shows_nothing_of_furrow_while_a_script_runs(Product product) {
        String look = """
                try {
                    Thread.currentThread().getContextClassLoader().loadClass("dev.furrow.migrate.Migrator");
                    throw new IllegalStateException("Furrow is in sight");
                } catch (ClassNotFoundException e) {
                    op.execute("INSERT INTO t VALUES ('up')");
                }
                """;
        Project project = project(product)
                .revision(
                        "1.java",
                        JavaRevision.of("op.createTable(\"t\", column(\"a\", text()));\n" + look + "op.run(c -> {\n"
                                + look.replace("op.execute", "c.createStatement().execute") + "});\n"));
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT a FROM t")).containsExactly("up", "up");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql | ?  | syntax error at or near ")" (SQLSTATE 42601)
            postgresql | :x | syntax error at or near ":" (SQLSTATE 42601)
            postgresql | $1 | there is no parameter $1 (SQLSTATE 42P02)
            sqlite     | ?  | the statement has 1 parameter (?, :name, @name or $name) without a value, and placeholders are written ${name}
            sqlite     | :x | the statement has 1 parameter (?, :name, @name or $name) without a value, and placeholders are written ${name}
            sqlite     | $1 | the statement has 1 parameter (?, :name, @name or $name) without a value, and placeholders are written ${name}
            """)
    void a_parameter_that_nobody_gives_a_value_is_refused(Product product, String parameter, String what) {
        Project project = project(product).revision("1.java", JavaRevision.of("""
                op.createTable("t", column("a", text()));
                op.execute("INSERT INTO t VALUES (%s)");
                """.formatted(parameter)));

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/1.java:13: %s
                          INSERT INTO t VALUES (%s)
                          In revision a (change)
                          Rolled back; the database is at base.""", what, parameter);
    }

    @ParameterizedTest
    @EachDatabase
    void a_statement_has_as_many_question_marks_as_values(Product product) {
        Project project = project(product).revision("1.java", JavaRevision.of("""
                op.createTable("t", column("a", text()), column("b", text()));
                op.execute("INSERT INTO t VALUES (?, ?)", "'?'");
                """));

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                src/main/migrations/1.java:13: the statement has 2 question marks and 1 value
                  INSERT INTO t VALUES (?, ?)""");
    }

    @ParameterizedTest
    @EachDatabase
    void a_call_that_others_make_stands_on_the_authors_line(Product product) {
        Project project = project(product).revision("1.java", JavaRevision.of("""
                java.util.List.of("x.").forEach(op::dropTable);
                """));

        assertThatThrownBy(() -> project.furrow().upgrade("head"))
                .hasMessage("src/main/migrations/1.java:12: \"x.\" names no table: write table or schema.table");

        project.revision("1.java", JavaRevision.of("""
                java.util.List.of("nothing").forEach(op::dropTable);
                """));
        assertThatThrownBy(() -> project.furrow().upgrade("head"))
                .hasMessage(
                        """
                        src/main/migrations/1.java:12: %s
                          DROP TABLE "nothing"
                          In revision a (change)
                          Rolled back; the database is at base.""",
                        product.equals(Product.SQLITE)
                                ? "no such table: nothing (SQLITE_ERROR)"
                                : "table \"nothing\" does not exist (SQLSTATE 42P01)");
    }

    @ParameterizedTest
    @EachDatabase
    void the_way_back_is_the_one_of_this_database(Product product) {
        Project project = project(product).revision("1.java", JavaRevision.of("""
                op.createTable("t", column("a", text()));
                op.custom(custom("statistics")
                    .on(POSTGRESQL, "ALTER TABLE t ALTER COLUMN a SET STATISTICS 500")
                    .undoneBy(POSTGRESQL, "ALTER TABLE t ALTER COLUMN a SET STATISTICS -1")
                    .on(SQLITE));
                op.on(%s, other -> other.execute("nonsense"));
                """.formatted(
                        product.equals(Product.SQLITE) ? "POSTGRESQL" : "SQLITE")));

        project.furrow().upgrade("head");
        project.furrow().downgrade("base");

        assertThat(project.query(
                        product.equals(Product.SQLITE)
                                ? "SELECT name FROM sqlite_schema WHERE name = 't'"
                                : "SELECT relname FROM pg_class WHERE relname = 't'"))
                .isEmpty();
    }

    @ParameterizedTest
    @EachDatabase
    void a_way_back_that_another_database_has_is_none_here(Product product) {
        Product other = product.equals(Product.SQLITE) ? Product.POSTGRESQL : Product.SQLITE;
        Project project = project(product).revision("1.java", JavaRevision.of("""
                op.custom(custom("look").on(POSTGRESQL, "SELECT 1").on(SQLITE, "SELECT 1").undoneBy(%s, "SELECT 1"));
                """.formatted(other)));
        project.furrow().upgrade("head");

        assertThatThrownBy(() -> project.furrow().downgrade("base")).hasMessage("""
                src/main/migrations/1.java:12: this can't be undone by itself: "look" has no undoneBy(%s, ...)
                  Nothing was run.
                  Write the downgrade:  public void down(Operations op) { ... }""".formatted(product));
    }

    @ParameterizedTest
    @EachDatabase
    void a_numbered_key_of_a_long_table_is_found_by_its_name(Product product) {
        String table = "t".repeat(60);
        String key = "t".repeat(54) + "_" + Integer.toHexString((table + "_pkey").hashCode());
        Project project = project(product)
                .revision(
                        "1.java",
                        JavaRevision.of("op.createTable(\"" + table + "\", column(\"id\", integer()).identity());"))
                .revision(
                        "2.java",
                        JavaRevision.of(
                                "b", "a", "op.renameConstraint(\"" + table + "\", \"" + key + "\", \"k\");", ""));

        project.furrow().upgrade("head");
        project.furrow().downgrade("-1");
        project.furrow().upgrade("head");

        assertThat(project.query(
                        product.equals(Product.SQLITE)
                                ? "SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%CONSTRAINT \"k\" PRIMARY KEY%'"
                                : "SELECT count(*) FROM pg_constraint WHERE conname = 'k' AND contype = 'p'"))
                .containsExactly("1");
    }
}
