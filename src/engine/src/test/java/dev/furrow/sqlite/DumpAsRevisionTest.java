package dev.furrow.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.Setting;
import dev.furrow.testing.Dump;
import dev.furrow.testing.Project;
import dev.furrow.testing.ScriptClients;
import dev.furrow.testing.ScriptClients.Ended;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite's shell dumps, and its manual's recipe for altering a table, with a transaction and a pragma of their own. */
class DumpAsRevisionTest {
    private static final String DUMP = """
        PRAGMA foreign_keys=OFF;
        BEGIN TRANSACTION;
        CREATE TABLE IF NOT EXISTS "odd ""t" (id INTEGER PRIMARY KEY AUTOINCREMENT, n TEXT, b BLOB, r REAL, g AS (n||'x'));
        INSERT INTO "odd ""t" VALUES(3,replace('a''b\\nc; BEGIN;','\\n',char(10)),X'00ff',1e999);
        CREATE TABLE c(p REFERENCES p(id));
        INSERT INTO c VALUES(1);
        CREATE TABLE p(id INTEGER PRIMARY KEY);
        INSERT INTO p VALUES(1);
        ANALYZE sqlite_schema;
        INSERT INTO sqlite_stat1 VALUES('c','i','1 1');
        DELETE FROM sqlite_sequence;
        INSERT INTO sqlite_sequence VALUES('odd "t',9);
        CREATE TRIGGER tr AFTER INSERT ON c BEGIN INSERT INTO p VALUES (new.p+100); END;
        CREATE VIEW v AS SELECT * FROM c;
        CREATE INDEX i ON c(p);
        COMMIT;
        """;
    private static final String TABLES = """
        CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
        CREATE TABLE pets (owner INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE);
        INSERT INTO users VALUES (1, 'ann'), (2, 'bob');
        INSERT INTO pets VALUES (1);
        """;
    private static final String RECIPE = """
        PRAGMA foreign_keys=OFF;
        BEGIN TRANSACTION;
        CREATE TABLE new_users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        INSERT INTO new_users SELECT id, name FROM users;
        DROP TABLE users;
        ALTER TABLE new_users RENAME TO users;
        PRAGMA foreign_key_check;
        COMMIT;
        PRAGMA foreign_keys=ON;
        """;

    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder);
    }

    private void revision(String id, String parent, String options, String sql) {
        project.revision(
                id + ".sql",
                "-- change\n--\n-- revision: " + id + "\n-- down-revision: " + parent + "\n\n-- migrate:up" + options
                        + "\n" + sql + "\n-- migrate:down\n");
    }

    @Test
    void a_dump_is_a_revision() {
        revision("a1", "none", "", DUMP);

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT id, hex(n), hex(b), r, g IS NULL FROM \"odd \"\"t\""))
                .containsExactly("3|6127620A633B20424547494E3B|00FF|Inf|0");
        assertThat(project.query("SELECT * FROM p")).containsExactly("1");
        assertThat(project.query("SELECT seq FROM sqlite_sequence WHERE name = 'odd \"t'"))
                .containsExactly("9");
        assertThat(project.query("SELECT name FROM sqlite_schema WHERE name IN ('tr', 'v', 'i')"))
                .hasSize(3);
    }

    @Test
    void a_dump_of_a_virtual_table_is_a_revision() {
        revision("a1", "none", "", """
            PRAGMA foreign_keys=OFF;
            BEGIN TRANSACTION;
            PRAGMA writable_schema=ON;
            INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','ft','ft',0,'CREATE VIRTUAL TABLE ft USING fts5(body)');
            CREATE TABLE IF NOT EXISTS 'ft_data'(id INTEGER PRIMARY KEY, block BLOB);
            INSERT INTO ft_data VALUES(1,X'0101');
            INSERT INTO ft_data VALUES(10,X'000000000101010001010101');
            INSERT INTO ft_data VALUES(137438953473,X'0000000e063068656c6c6f01020204');
            CREATE TABLE IF NOT EXISTS 'ft_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
            INSERT INTO ft_idx VALUES(1,X'',2);
            CREATE TABLE IF NOT EXISTS 'ft_content'(id INTEGER PRIMARY KEY, c0);
            INSERT INTO ft_content VALUES(1,'hello');
            CREATE TABLE IF NOT EXISTS 'ft_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
            INSERT INTO ft_docsize VALUES(1,X'01');
            CREATE TABLE IF NOT EXISTS 'ft_config'(k PRIMARY KEY, v) WITHOUT ROWID;
            INSERT INTO ft_config VALUES('version',4);
            PRAGMA writable_schema=OFF;
            COMMIT;
            """);

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM ft WHERE ft MATCH 'hello'")).containsExactly("hello");
    }

    @Test
    void the_recipe_of_the_manual_is_one_step() {
        revision("a1", "none", "", TABLES);
        revision("b1", "a1", "", RECIPE);
        revision("c1", "b1", "", RECIPE.replace("NOT NULL", "NOT NULL UNIQUE"));

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM pets")).containsExactly("1");
        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("c1");
        assertThat(project.query("SELECT sql FROM sqlite_schema WHERE name = 'users'"))
                .containsExactly("CREATE TABLE \"users\" (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)");
    }

    @Test
    void all_steps_may_share_a_transaction() {
        revision("a1", "none", "", TABLES);
        revision("b1", "a1", "", RECIPE);

        Furrow.open(project.settings()
                        .set(Setting.TRANSACTION, "run", "the caller")
                        .build())
                .upgrade("head");

        assertThat(project.query("SELECT * FROM pets")).containsExactly("1");
    }

    @Test
    void a_statement_that_fails_in_the_middle_takes_all_of_it_back() {
        revision("a1", "none", "", TABLES + "INSERT INTO users VALUES (3, NULL);");
        revision("b1", "a1", "", RECIPE);

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/b1.sql:10: NOT NULL constraint failed: new_users.name (SQLITE_CONSTRAINT_NOTNULL)
              INSERT INTO new_users SELECT id, name FROM users
              In revision b1 (change)
              Rolled back; the database is at a1.\
            """);
        assertThat(project.query("SELECT name FROM sqlite_schema WHERE name LIKE '%users'"))
                .containsExactly("users");
        assertThat(project.query("SELECT count(*) FROM users")).containsExactly("3");
    }

    @Test
    void a_row_that_loses_its_parent_takes_all_of_it_back() {
        revision("a1", "none", "", TABLES);
        revision("b1", "a1", "", RECIPE.replace("FROM users", "FROM users WHERE id > 1"));

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/b1.sql: the step leaves a foreign key that doesn't hold: pets(owner) = 1 refers to no row of "users"
              It comes of one of lines 10, 11 and 12, which have to do with its tables.
              In revision b1 (change)
              Rolled back; the database is at a1.
              SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write foreign-keys:on after -- migrate:up (in Java the header key  foreign-keys: on).\
            """);
        assertThat(project.query("SELECT count(*) FROM users")).containsExactly("2");
    }

    @Test
    void a_script_for_sqlite3_has_one_transaction() {
        revision("a1", "none", "", TABLES);
        revision("b1", "a1", "", RECIPE);
        // The driver's library keeps more statistics than others do.
        revision("c1", "b1", "", DUMP.replaceAll("ANALYZE.*\\n|INSERT INTO sqlite_stat1.*\\n", ""));
        project.furrow().upgrade("head");
        Path byScript = folder.resolve("script.db");

        Ended ended = ScriptClients.sqlite3(
                byScript, project.furrow().upgradeScript("head").writeTo("target/script.sql"));

        assertThat(ended.output()).doesNotContain("Error");
        assertThat(ended.code()).isZero();
        assertThat(Dump.ofSqlite("jdbc:sqlite:" + byScript)).isEqualTo(Dump.ofSqlite(project.url()));
    }

    @Test
    void outside_a_transaction_it_runs_as_it_is_written() {
        revision("a1", "none", "", TABLES);
        revision("b1", "a1", " transaction:false", RECIPE);

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM pets")).containsExactly("1");
        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("b1");
    }

    @Test
    void in_java_it_is_one_step_too() {
        revision("a1", "none", "", TABLES);
        List<String> lines = RECIPE.lines().map(line -> "            " + line).toList();
        project.revision(
                "b1.java",
                "/*\n"
                        + " * change\n"
                        + " *\n"
                        + " * revision: b1\n"
                        + " * down-revision: a1\n"
                        + " */\n"
                        + "import dev.furrow.operation.*;\n\n"
                        + "class Change implements Migration {\n"
                        + "    public void up(Operations op) {\n"
                        + "        op.execute(\"\"\"\n"
                        + String.join("\n", lines) + "\"\"\");\n    }\n}\n");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM pets")).containsExactly("1");
    }

    @Test
    void rows_that_were_dumped_are_a_seed() {
        revision("a1", "none", "", "CREATE TABLE t (id INTEGER PRIMARY KEY, n TEXT);");
        project.seed("t.sql", "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nINSERT INTO t VALUES(3,'x');\nCOMMIT;\n");
        project.furrow().upgrade("head");

        project.furrow().seedAll(SeedOptions.ALL);

        assertThat(project.query("SELECT * FROM t")).containsExactly("3|x");
    }
}
