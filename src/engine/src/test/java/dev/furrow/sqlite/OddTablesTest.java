package dev.furrow.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as nobody writes them, and SQLite takes them: rebuilt for another reason, they are what they were. */
class OddTablesTest {
    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder);
    }

    private void upgrade(String up) {
        project.revision(
                "1.java",
                "/*\n * change\n *\n * revision: a\n * down-revision: none\n */\n"
                        + "import static dev.furrow.operation.Ddl.*;\nimport dev.furrow.operation.*;\n\n"
                        + "class Change implements Migration {\n    public void up(Operations op) {\n        " + up
                        + "\n    }\n}\n");
        project.furrow().upgrade("head");
    }

    private String text() {
        return project.query("SELECT sql FROM sqlite_schema WHERE name = 't'").get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a TEXT CONSTRAINT named",
                "a TEXT CONSTRAINT words CONSTRAINT there",
                "a TEXT REFERENCES t (id) CONSTRAINT later DEFERRABLE INITIALLY DEFERRED",
                "a TEXT NOT NULL REFERENCES t CONSTRAINT later NOT DEFERRABLE",
                "a TEXT DEFAULT generated NOT NULL",
                "a generated",
                "a TEXT GENERATED ALWAYS",
                "a TEXT CONSTRAINT generated NULL"
            })
    void a_column_keeps_its_values(String column) {
        project.execute(
                "CREATE TABLE t (id TEXT PRIMARY KEY, " + column + ", n INT)", "INSERT INTO t VALUES ('1', '1', 7)");

        upgrade("op.alterColumn(\"t\", change(\"n\").type(bigInteger()));");

        assertThat(project.query("SELECT id, a, n, typeof(n) FROM t")).containsExactly("1|1|7|integer");
        assertThat(text()).isEqualTo("CREATE TABLE \"t\" (\n  id TEXT PRIMARY KEY,\n  " + column + ",\n  n BIGINT\n)");
    }

    @Test
    void what_sqlite_leaves_of_a_column_that_may_be_null_again_is_a_column() {
        project.execute(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CONSTRAINT words CONSTRAINT there NOT NULL, n INT)",
                "ALTER TABLE t ALTER COLUMN a DROP NOT NULL",
                "INSERT INTO t VALUES (1, 'x', 7)");

        upgrade("op.alterColumn(\"t\", change(\"n\").type(bigInteger()));");

        assertThat(project.query("SELECT a FROM t")).containsExactly("x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n DECIMAL(10,2) /* money */            | text()       | 2.50 | n TEXT /* money */
            n DECIMAL /* the (sum */ (10,2)        | text()       | 2.50 | n TEXT
            n REAL /* so */ CHECK (n > 0)          | decimal(9,3) | 2.5  | n DECIMAL(9, 3) /* so */ CHECK (n > 0)
            """)
    void a_comment_after_a_type_is_no_part_of_it(String column, String type, String value, String changed) {
        project.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, " + column + ")", "INSERT INTO t VALUES (1, 2.5)");

        upgrade("op.alterColumn(\"t\", change(\"n\").type(" + type + "));");

        assertThat(project.query("SELECT n FROM t")).containsExactly(value);
        assertThat(text()).isEqualTo("CREATE TABLE \"t\" (\n  id INTEGER PRIMARY KEY,\n  " + changed + "\n)");
    }

    @Test
    void a_comment_makes_no_number_of_a_text() {
        project.execute("CREATE TABLE t (a TEXT -- a hint\n)", "INSERT INTO t VALUES ('yes')");

        upgrade("op.alterColumn(\"t\", change(\"a\").type(bool()));");

        assertThat(project.query("SELECT a FROM t")).containsExactly("1");
        assertThat(text()).isEqualTo("CREATE TABLE \"t\" (\n  a BOOLEAN -- a hint\n)");
    }

    @Test
    void a_strict_table_takes_comments_after_its_types() {
        project.execute(
                "CREATE TABLE t (a TEXT, n INTEGER -- how many\n, m \"INTEGER\") STRICT",
                "INSERT INTO t VALUES ('x', 7, 8)");

        upgrade("op.addConstraint(\"t\", unique(\"a\"));");

        assertThat(project.query("SELECT a, n, m FROM t")).containsExactly("x|7|8");
    }

    @Test
    void a_key_that_is_not_deferrable_does_not_keep_out_null() {
        project.execute("CREATE TABLE t (id INTEGER PRIMARY KEY,"
                + " a INTEGER REFERENCES t (id) CONSTRAINT at_once NOT DEFERRABLE)");

        upgrade("op.alterColumn(\"t\", change(\"a\").notNull());");

        assertThat(project.query("SELECT \"notnull\" FROM pragma_table_info('t') WHERE name = 'a'"))
                .containsExactly("1");
        assertThat(text()).endsWith("REFERENCES t (id) CONSTRAINT at_once NOT DEFERRABLE NOT NULL\n)");
    }

    @Test
    void with_a_foreign_key_goes_when_it_is_looked_at() {
        project.execute(
                "CREATE TABLE t (id INTEGER PRIMARY KEY,"
                        + " a INTEGER CONSTRAINT mine REFERENCES t (id) NOT NULL CONSTRAINT later DEFERRABLE INITIALLY DEFERRED)");

        upgrade("op.dropConstraint(\"t\", \"mine\");");

        assertThat(text()).isEqualTo("CREATE TABLE \"t\" (\n  id INTEGER PRIMARY KEY,\n  a INTEGER NOT NULL\n)");
    }

    @Test
    void of_two_names_the_second_is_the_rules() {
        project.execute("CREATE TABLE t (n INT, CONSTRAINT a CONSTRAINT b CHECK (n > 0) UNIQUE (n))");

        upgrade("op.renameConstraint(\"t\", \"b\", \"positive\");");

        assertThat(text())
                .isEqualTo("CREATE TABLE \"t\" (\n  n INT,\n  CONSTRAINT a,\n"
                        + "  CONSTRAINT \"positive\" CHECK (n > 0),\n  UNIQUE (n)\n)");
    }

    @Test
    void a_name_alone_does_not_become_that_of_another_rule() {
        project.execute("CREATE TABLE t (a TEXT CONSTRAINT alone)");

        upgrade("op.alterColumn(\"t\", change(\"a\").type(enumeration(\"mood\", \"sad\", \"glad\")));");

        assertThat(text()).endsWith("  a TEXT CONSTRAINT \"mood_enum\" CHECK (\"a\" IN ('sad', 'glad'))\n)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONSTRAINT a_enum CHECK (a IN ('x', 'y'))",
                "CONSTRAINT \"a_enum\" CHECK (a IN ('x', 'y'))",
                "CONSTRAINT \"a_enum\" CHECK (\"a\" IN ('x','y'))",
                "CONSTRAINT \"a_enum\" CHECK (\"a\" IN ('x', 'y') OR a = 'z')"
            })
    void an_authors_own_check_is_no_enum_types(String check) {
        project.execute("CREATE TABLE t (a TEXT " + check + ")", "INSERT INTO t VALUES ('x')");

        upgrade("op.alterColumn(\"t\", change(\"a\").type(string(1)));");

        assertThat(text()).isEqualTo("CREATE TABLE \"t\" (\n  a VARCHAR(1) " + check + "\n)");
    }

    @Test
    void a_key_of_the_whole_table_that_counts_goes_on_counting() {
        project.execute(
                "CREATE TABLE t (id INTEGER, a TEXT, PRIMARY KEY (id AUTOINCREMENT))",
                "INSERT INTO t VALUES (7, 'x')",
                "DELETE FROM t");

        upgrade("op.alterColumn(\"t\", change(\"a\").notNull());");
        project.execute("INSERT INTO t (a) VALUES ('y')");

        assertThat(project.query("SELECT id FROM t")).containsExactly("8");
    }

    @Test
    void a_virtual_table_is_dropped_and_renamed_and_not_altered() {
        project.execute(
                "CREATE VIRTUAL TABLE words USING fts5(body)",
                "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, row)",
                "CREATE TABLE t (a TEXT)");

        assertThatThrownBy(() -> upgrade("op.alterColumn(\"words\", change(\"body\").notNull());"))
                .hasMessage("""
                        src/main/migrations/1.java:12: table "words" is virtual: SQLite can't alter it
                          In revision a (change)
                          Rolled back; the database is at base.
                          Drop it and make it anew, with its rows:  op.execute(...)""");
        upgrade("op.dropTable(\"vocabulary\");\nop.renameTable(\"words\", \"texts\");\nop.dropTable(\"texts\");");

        assertThat(project.query("SELECT name FROM sqlite_schema WHERE name IN ('texts', 'words', 'vocabulary')"))
                .isEmpty();
    }

    @Test
    void a_descending_key_is_no_rowid() {
        project.execute("CREATE TABLE t (id INTEGER PRIMARY KEY DESC, a TEXT)", "INSERT INTO t VALUES (7, 'x')");

        upgrade("op.alterColumn(\"t\", change(\"a\").notNull());");

        assertThat(project.query("SELECT rowid, id, a FROM t")).containsExactly("1|7|x");
    }
}
