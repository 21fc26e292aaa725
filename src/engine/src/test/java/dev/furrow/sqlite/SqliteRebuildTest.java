package dev.furrow.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRebuildTest {
    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder);
    }

    private void revision(String up) {
        revision("", up, "");
    }

    private void revision(String header, String up, String down) {
        project.revision(
                "1.java",
                "/*\n * change\n *\n * revision: a\n * down-revision: none\n" + header + " */\n"
                        + "import static dev.furrow.operation.Ddl.*;\nimport dev.furrow.operation.*;\n\n"
                        + "class Change implements Migration {\n    public void up(Operations op) {\n        " + up
                        + "\n    }\n" + down + "}\n");
    }

    @Test
    void everything_around_the_change_stays_as_it_is() {
        String table = """
            CREATE TABLE "users" (
              id INTEGER PRIMARY KEY AUTOINCREMENT, -- numbered
              [boss id] INTEGER REFERENCES users (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
              name TEXT NOT NULL COLLATE NOCASE DEFAULT 'no, (really)' CHECK (length(name) > 0 AND name <> ','),
              age TEXT /* a number, in truth */ CONSTRAINT "old enough" CHECK (age > 0),
              loud TEXT GENERATED ALWAYS AS (upper(name)) STORED,
              quiet TEXT AS (lower(name)) VIRTUAL,
              UNIQUE (name, age) ON CONFLICT REPLACE
            )\
            """;
        project.execute(
                table,
                "CREATE TABLE pets (owner INTEGER NOT NULL REFERENCES users ON DELETE CASCADE, name TEXT)",
                "CREATE INDEX grown ON users (name) WHERE age > '17'",
                "CREATE INDEX shout ON users (upper(name) DESC)",
                "CREATE TABLE log (what TEXT)",
                "CREATE TRIGGER told AFTER INSERT ON users BEGIN INSERT INTO log VALUES (new.name); END",
                "CREATE TRIGGER adopted AFTER INSERT ON pets BEGIN UPDATE users SET age = age WHERE id = new.owner;"
                        + " END",
                "CREATE VIEW adults AS SELECT name FROM users WHERE age >= '18'",
                "INSERT INTO users (id, name, age) VALUES (3, 'ann', '20'), (7, 'bob', '30'), (9, 'cid', '40')",
                "INSERT INTO pets VALUES (3, 'rex')",
                "DELETE FROM users WHERE id = 9");
        List<String> before =
                project.query("SELECT sql FROM sqlite_schema WHERE sql NOTNULL AND name <> 'users' ORDER BY 1");
        revision("op.alterColumn(\"users\", change(\"age\").type(integer()));");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT sql FROM sqlite_schema WHERE name = 'users'"))
                .containsExactly(table.replace("age TEXT", "age INTEGER")
                        .replace("\n  [boss", "\n  -- numbered\n  [boss")
                        .replace(" -- numbered\n  --", "\n  --"));
        assertThat(project.query("SELECT sql FROM sqlite_schema WHERE sql NOTNULL AND name NOT LIKE 'furrow%'"
                        + " AND name <> 'users' ORDER BY 1"))
                .isEqualTo(before);
        assertThat(project.query("SELECT id, name, typeof(age), loud, quiet FROM users"))
                .containsExactly("3|ann|integer|ANN|ann", "7|bob|integer|BOB|bob");
        assertThat(project.query("SELECT seq FROM sqlite_sequence WHERE name = 'users'"))
                .containsExactly("9");
        assertThat(project.query("SELECT * FROM pets")).containsExactly("3|rex");
        assertThat(project.query("SELECT count(*) FROM log")).containsExactly("3");
    }

    @Test
    void the_only_column_of_a_table_can_not_be_dropped() {
        revision("""
            op.createTable("g", column("a", integer()).unique());
            op.dropColumn("g", "a");
            """);

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/1.java:13: column "a" is the only one of table "g"
              In revision a (change)
              Rolled back; the database is at base.
              SQLite has no tables without columns. Add another one first, or drop the table.\
            """);
    }

    @Test
    void a_row_that_is_in_the_way_is_told_at_the_line_of_the_call_that_it_hinders() {
        project.execute("CREATE TABLE t (a TEXT, b TEXT)", "INSERT INTO t VALUES ('x', NULL)");
        revision("""
            op.alterColumn("t", change("a").notNull());
                    op.alterColumn("t", change("b").notNull());
            """);

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/1.java:13: row 1 of "t" has no value for column "b", which may not be NULL
              In revision a (change)
              Rolled back; the database is at base.\
            """);
    }

    @Test
    void a_rule_without_a_name_is_found_by_its_column_before_that_gets_another_name() {
        project.execute("CREATE TABLE t (id INTEGER, email TEXT UNIQUE)");
        revision("op.dropConstraint(\"t\", \"t_email_key\");\nop.renameColumn(\"t\", \"email\", \"mail\");");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT sql FROM sqlite_schema WHERE name = 't'"))
                .containsExactly("CREATE TABLE \"t\" (\n  id INTEGER,\n  \"mail\" TEXT\n)");
    }

    @Test
    void rowids_stay_where_no_column_names_them() {
        project.execute(
                "CREATE TABLE t (a TEXT)",
                "INSERT INTO t (rowid, a) VALUES (5, 'x'), (50, 'y')",
                "CREATE TABLE w (a TEXT, b TEXT, PRIMARY KEY (b, a)) STRICT, WITHOUT ROWID",
                "INSERT INTO w VALUES ('1', '2')");
        revision("op.addColumn(\"t\", column(\"b\", text()).unique());\n"
                + "op.alterColumn(\"w\", change(\"a\").type(type(\"INTEGER\")).using(\"CAST(a AS INTEGER)\"));");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT rowid, a, b FROM t")).containsExactly("5|x|null", "50|y|null");
        assertThat(project.query("SELECT sql FROM sqlite_schema WHERE name = 'w'"))
                .containsExactly("""
                    CREATE TABLE "w" (
                      a INTEGER,
                      b TEXT,
                      PRIMARY KEY (b, a)
                    ) STRICT, WITHOUT ROWID\
                    """);
        assertThat(project.query("SELECT typeof(a), b FROM w")).containsExactly("integer|2");
    }

    @Test
    void a_row_that_does_not_fit_stops_it_with_rowid_and_value() {
        project.execute("CREATE TABLE t (a TEXT)", "INSERT INTO t (rowid, a) VALUES (1, '7'), (17, 'seven')");
        revision("op.alterColumn(\"t\", change(\"a\").type(integer()));");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/1.java:12: row 17 of "t" doesn't fit: column "a" is to be INTEGER, and has 'seven'
              In revision a (change)
              Rolled back; the database is at base.\
            """);
        assertThat(project.query("SELECT typeof(a), a FROM t")).containsExactly("text|7", "text|seven");
    }

    @Test
    void every_new_rule_names_the_row_that_breaks_it() {
        project.execute(
                "CREATE TABLE t (a TEXT, b INTEGER)", "INSERT INTO t VALUES ('x', 1), ('x', NULL), ('long one', 3)");

        assertFails(
                "op.alterColumn(\"t\", change(\"b\").notNull());",
                "1.java:12: row 2 of \"t\" has no value for column \"b\", which may not be NULL");
        assertFails(
                "op.addConstraint(\"t\", unique(\"a\"));",
                "1.java:12: row 1 of \"t\" isn't the only one of its kind, as \"t_a_key\" asks: a = 'x'");
        assertFails(
                "op.addConstraint(\"t\", check(\"b < 3\"));",
                "1.java:12: row 3 of \"t\" doesn't meet check \"t_check\": b = 3");
        assertFails(
                "op.alterColumn(\"t\", change(\"a\").type(string(4)));",
                "1.java:12: row 3 of \"t\" doesn't fit: column \"a\" is to be VARCHAR(4), and has 'long one'");
        assertFails(
                "op.addColumn(\"t\", column(\"c\", text()).notNull());",
                "1.java:12: row 1 of \"t\" has no value for column \"c\", which may not be NULL and has no default");
        assertFails(
                "op.addConstraint(\"t\", foreignKey(\"b\", \"t\", \"a\"));",
                "1.java:12: the step leaves a foreign key that doesn't hold: t(b) refers to t(a), which is neither a"
                        + " primary key nor unique",
                "\n"
                        + "  The columns that a foreign key refers to have to be a primary key, or have a unique"
                        + " constraint of their own.");
        assertFails("op.dropConstraint(\"t\", \"nothing\");", "1.java:12: table \"t\" has no constraint \"nothing\"");
    }

    /** SQLite would take the second of two equal keys for the first, without a word. */
    @Test
    void a_row_that_a_conversion_would_lose_stops_it() {
        project.execute(
                "CREATE TABLE t (a TEXT, b TEXT, UNIQUE (a) ON CONFLICT REPLACE)",
                "INSERT INTO t VALUES ('1', 'x'), ('01', 'y')");

        assertFails(
                "op.alterColumn(\"t\", change(\"a\").type(integer()).using(\"CAST(a AS INTEGER)\"));",
                "1.java:12: row 1 of \"t\" would not stay as it is: it would be lost");
        assertThat(project.query("SELECT a, b FROM t")).containsExactly("1|x", "01|y");
    }

    /** Expects that the step fails for what is said, and is taken back. */
    private void assertFails(String up, String what) {
        assertFails(up, what, "");
    }

    private void assertFails(String up, String what, String advice) {
        revision(up);
        assertThatThrownBy(() -> project.furrow().upgrade("head"))
                .hasMessage("src/main/migrations/" + what
                        + "\n  In revision a (change)\n  Rolled back; the database is at base." + advice);
    }

    @Test
    void neighbours_share_one_rebuild() {
        project.execute("CREATE TABLE t (a TEXT, b TEXT, c TEXT)", "INSERT INTO t VALUES ('1', '2', '3')");
        revision("""
            op.alterColumn("t", change("a").type(integer()).notNull());
            op.renameColumn("t", "b", "bee");
            op.alterColumn("t", change("c").type(bigInteger()).defaultValue(7));
            op.addConstraint("t", unique("a", "c"));
            op.createIndex(index("t", "c"));
            """);

        List<String> statements =
                project.furrow().previewUpgrade("head").steps().get(0).statements();
        project.furrow().upgrade("head");

        assertThat(statements.stream().filter(sql -> sql.startsWith("DROP TABLE")))
                .hasSize(1);
        assertThat(statements.get(0)).isEqualTo("ALTER TABLE \"t\" RENAME COLUMN \"b\" TO \"bee\"");
        assertThat(project.query("SELECT sql FROM sqlite_schema WHERE name LIKE 't%'"))
                .containsExactly("""
                    CREATE TABLE "t" (
                      a INTEGER NOT NULL,
                      "bee" TEXT,
                      c BIGINT DEFAULT 7,
                      CONSTRAINT "t_a_c_key" UNIQUE ("a", "c")
                    )\
                    """, "CREATE INDEX \"t_c_idx\" ON \"t\" (\"c\")");
        assertThat(project.query("SELECT typeof(a), bee, typeof(c) FROM t")).containsExactly("integer|2|integer");
    }

    @Test
    void a_view_that_reads_what_is_dropped_stops_it() {
        project.execute("CREATE TABLE t (a TEXT, b TEXT UNIQUE)", "CREATE VIEW v AS SELECT b FROM t");
        revision("op.dropColumn(\"t\", \"b\");");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/1.java:12: error in view v: no such column: b (SQLITE_ERROR)
              ALTER TABLE "t" RENAME COLUMN a TO a
              In revision a (change)
              Rolled back; the database is at base.
              Drop view "v" before it, and make it again after it.\
            """);
        assertThat(project.query("SELECT b FROM v")).isEmpty();
    }

    @Test
    void with_foreign_keys_on_nothing_is_rebuilt() {
        project.execute("CREATE TABLE t (a TEXT)");
        revision(" * foreign-keys: on\n", "op.alterColumn(\"t\", change(\"a\").type(integer()));", "");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/1.java:13: table "t" can't be rebuilt while foreign keys are on
              In revision a (change)
              Rolled back; the database is at base.
              Take out of the header:  foreign-keys: on\
            """);
    }

    @Test
    void outside_a_transaction_a_table_is_rebuilt_whole_or_not_at_all() {
        project.execute(
                "CREATE TABLE t (a TEXT, b TEXT UNIQUE)",
                "INSERT INTO t VALUES ('x', 'y')",
                "CREATE VIEW v AS SELECT b FROM t");
        revision(" * transaction: false\n", "op.dropColumn(\"t\", \"b\");", "");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/1.java:13: error in view v: no such column: b (SQLITE_ERROR)
              ALTER TABLE "t" RENAME COLUMN a TO a
              In revision a (change)
              It ran outside a transaction, and this was its first statement; the version table says base.
              Drop view "v" before it, and make it again after it.
              Mend the cause, then go on with this statement:  migrate:upgrade to=a resume
              Or, if all of it is in effect:                   migrate:stamp to=a\
            """);
        assertThat(project.query("SELECT a, b FROM t")).containsExactly("x|y");
        assertThat(project.query("SELECT name FROM sqlite_schema WHERE name LIKE '%new%'"))
                .isEmpty();
    }

    @Test
    void a_rule_without_a_name_is_found_by_the_name_that_it_would_have() {
        project.execute("CREATE TABLE t (a TEXT UNIQUE, b INT REFERENCES t (a), CHECK (b > 0), PRIMARY KEY (a))");
        revision("op.dropConstraint(\"t\", \"t_a_key\");\nop.dropConstraint(\"t\", \"t_b_fkey\");\n"
                + "op.dropConstraint(\"t\", \"t_b_check\");\nop.dropConstraint(\"t\", \"t_pkey\");");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT sql FROM sqlite_schema WHERE name = 't'"))
                .containsExactly("""
                    CREATE TABLE "t" (
                      a TEXT,
                      b INT
                    )\
                    """);
    }

    @Test
    void what_made_something_is_undone_without_a_method_down() {
        project.execute("CREATE TABLE t (a TEXT)");
        revision("""
            op.createTable("u", column("id", integer()).identity());
            op.addColumn("t", column("u_id", integer()).references("u", "id"));
            op.addConstraint("t", unique("a"));
            op.createIndex(index("t", "u_id"));
            op.alterColumn("t", change("a").notNull().rename("b"));
            """);
        project.furrow().upgrade("head");

        project.furrow().downgrade("base");

        assertThat(project.query("SELECT sql FROM sqlite_schema WHERE name IN ('t', 'u')"))
                .containsExactly("CREATE TABLE \"t\" (\n  \"a\" TEXT\n)");
    }

    @Test
    void the_way_back_of_a_new_table_is_in_the_journal() {
        revision("op.createTable(\"t\", column(\"a\", text()));");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT detail FROM furrow_journal WHERE detail LIKE 'DROP%'"))
                .containsExactly("DROP TABLE \"t\";\n");
    }

    @Test
    void a_table_that_a_view_reads_is_not_dropped() {
        project.execute("CREATE TABLE t (a TEXT)", "CREATE VIEW v AS SELECT a FROM t");
        revision("op.dropTable(\"t\");");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/1.java:12: table "t" can't be dropped: view "v" reads it
              In revision a (change)
              Rolled back; the database is at base.
              Drop the view first:  op.dropView("v")\
            """);
    }

    @Test
    void what_can_not_be_undone_by_itself_is_named() {
        project.execute("CREATE TABLE t (a TEXT, b TEXT)");
        revision("op.addColumn(\"t\", column(\"c\", text()));\n        op.dropColumn(\"t\", \"a\");");
        project.furrow().upgrade("head");

        assertThatThrownBy(() -> project.furrow().downgrade("base")).hasMessage("""
            src/main/migrations/1.java:13: this can't be undone by itself: what column "t.a" was isn't known once it is dropped
              Nothing was run.
              Write the downgrade:  public void down(Operations op) { ... }\
            """);
    }

    @Test
    void a_name_that_postgresql_would_cut_is_refused_where_it_stands() {
        revision("op.createTable(\"t\",\n            column(\"" + "ä".repeat(32) + "\", text()));");

        assertThatThrownBy(() -> project.furrow().upgrade("head"))
                .hasMessage("src/main/migrations/1.java:12: the name \"" + "ä".repeat(32) + "\" has 64 bytes\n"
                        + "  PostgreSQL keeps 63 of a name and cuts the rest off: give it a shorter one.");
    }

    @Test
    void one_database_alone_may_be_spoken_to() {
        revision("op.on(POSTGRESQL, only -> only.createSequence(\"s\", numbers()));\n"
                + "op.on(SQLITE, only -> only.execute(\"CREATE TABLE here (a)\"));");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT name FROM sqlite_schema WHERE name = 'here'"))
                .containsExactly("here");
    }
}
