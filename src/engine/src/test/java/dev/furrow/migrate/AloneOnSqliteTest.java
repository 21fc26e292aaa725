package dev.furrow.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.revision.Resume;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a revision does to its connection, the next one and Furrow's own rows find it as it was when it was opened. */
class AloneOnSqliteTest {
    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder);
    }

    private void revision(String id, String parent, String words, String statements) {
        project.revision(id + ".sql", """
                -- step
                --
                -- revision: %s
                -- down-revision: %s

                -- migrate:up %s
                %s;
                """.formatted(id, parent, words, statements));
    }

    private static final String LEFT_BEHIND = """
            PRAGMA legacy_alter_table = on                         | (SELECT * FROM pragma_legacy_alter_table)        | 0
            PRAGMA ignore_check_constraints = on                   | (SELECT * FROM pragma_ignore_check_constraints)  | 0
            PRAGMA recursive_triggers = on                         | (SELECT * FROM pragma_recursive_triggers)        | 0
            PRAGMA case_sensitive_like = on                        | 'a' LIKE 'A'                                     | 1
            PRAGMA reverse_unordered_selects = on                  | (SELECT * FROM pragma_reverse_unordered_selects) | 0
            PRAGMA writable_schema = on                            | (SELECT * FROM pragma_writable_schema)           | 0
            PRAGMA trusted_schema = off                            | (SELECT * FROM pragma_trusted_schema)            | 1
            PRAGMA query_only = on                                 | (SELECT * FROM pragma_query_only)                | 0
            PRAGMA locking_mode = exclusive                        | (SELECT * FROM pragma_locking_mode)              | normal
            PRAGMA journal_mode = memory                           | (SELECT * FROM pragma_journal_mode)              | delete
            PRAGMA secure_delete = on                              | (SELECT * FROM pragma_secure_delete)             | 0
            PRAGMA max_page_count = 1000                           | (SELECT * FROM pragma_max_page_count)            | 4294967294
            PRAGMA busy_timeout = 1                                | (SELECT * FROM pragma_busy_timeout)              | 300000
            PRAGMA count_changes = on                              | (SELECT * FROM pragma_count_changes)             | 0
            PRAGMA cache_size = 5                                  | (SELECT * FROM pragma_cache_size)                | -2000
            PRAGMA foreign_keys = on                               | (SELECT * FROM pragma_foreign_keys)              | 0
            PRAGMA user_version = 7                                | (SELECT * FROM pragma_user_version)              | 7
            ATTACH ':memory:' AS beside                            | (SELECT count(*) FROM pragma_database_list WHERE name <> 'temp') | 1
            CREATE TEMP TABLE left_behind (id INTEGER PRIMARY KEY AUTOINCREMENT) | (SELECT count(*) FROM temp.sqlite_schema) | 0
            CREATE TABLE [temp].left_behind (id INTEGER)           | (SELECT count(*) FROM temp.sqlite_schema)        | 0
            create /* so */ temporary table left_behind (id)       | (SELECT count(*) FROM temp.sqlite_schema)        | 0
            CREATE TEMP VIEW left_behind AS SELECT 1               | (SELECT count(*) FROM temp.sqlite_schema)        | 0
            CREATE TEMP TRIGGER left_behind AFTER INSERT ON main.t BEGIN SELECT RAISE(ABORT, 'no'); END | (SELECT count(*) FROM temp.sqlite_schema) | 0
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = LEFT_BEHIND)
    void what_a_revision_left_is_gone_for_the_next_one(String left, String asked, String found) {
        project.execute("CREATE TABLE t (id INTEGER)");
        revision("a", "none", "", left);
        revision("b", "a", "", "CREATE TABLE seen AS SELECT " + asked + " AS x");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT x FROM seen")).containsExactly(found);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = LEFT_BEHIND + """
            PRAGMA temp_store = memory                             | (SELECT * FROM pragma_temp_store)                | 0
            PRAGMA synchronous = off                               | (SELECT * FROM pragma_synchronous)               | 2
            """)
    void outside_a_transaction_too(String left, String asked, String found) {
        project.execute("CREATE TABLE t (id INTEGER)");
        revision("a", "none", "transaction:false", left);
        revision("b", "a", "", "CREATE TABLE seen AS SELECT " + asked + " AS x");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT x FROM seen")).containsExactly(found);
        assertThat(project.query("SELECT state FROM furrow_journal ORDER BY id"))
                .containsExactly("started", "done", "done");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PRAGMA ignore_check_constraints = on   | (SELECT * FROM pragma_ignore_check_constraints)          | 0
            PRAGMA case_sensitive_like = on        | 'a' LIKE 'A'                                             | 1
            CREATE TEMP TABLE left_behind (id)     | (SELECT count(*) FROM temp.sqlite_schema)                | 0
            ATTACH ':memory:' AS beside            | (SELECT count(*) FROM pragma_database_list WHERE name <> 'temp') | 1
            """)
    void in_a_transaction_that_both_share_too(String left, String asked, String found) {
        revision("a", "none", "", left);
        revision("b", "a", "", "CREATE TABLE seen AS SELECT " + asked + " AS x");
        Settings settings =
                project.settings().set(Setting.TRANSACTION, "run", "the caller").build();

        Furrow.open(settings).upgrade("head");

        assertThat(project.query("SELECT x FROM seen")).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "op.execute(\"ATTACH ? AS beside\", \":memory:\");",
                "op.run(connection -> connection.createStatement().execute(\"ATTACH ':memory:' AS beside\"));"
            })
    void what_a_java_revision_left_is_gone_for_the_next_one(String left) {
        project.revision("a.java", """
                /*
                 * step
                 *
                 * revision: a
                 * down-revision: none
                 * transaction: false
                 */
                import dev.furrow.operation.*;

                class Step implements Migration {
                    public void up(Operations op) {
                        %s
                    }
                }
                """.formatted(left));
        revision(
                "b",
                "a",
                "",
                "CREATE TABLE seen AS SELECT count(*) AS x FROM pragma_database_list WHERE name <> 'temp'");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT x FROM seen")).containsExactly("1");
    }

    @Test
    void between_two_statements_outside_a_transaction_a_script_keeps_what_it_set() {
        revision("a", "none", "transaction:false", """
                CREATE TABLE t (x INTEGER CHECK (x > 0));
                PRAGMA ignore_check_constraints = on;
                INSERT INTO t VALUES (-1);
                PRAGMA query_only = on;
                SELECT 1;
                PRAGMA query_only = off""");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT x FROM t")).containsExactly("-1");
        assertThat(project.query("SELECT count(*) FROM furrow_journal")).containsExactly("7");
    }

    @Test
    void a_transaction_that_nobody_reads_beside_is_one() {
        revision("a", "none", "", "BEGIN EXCLUSIVE; CREATE TABLE t (id INTEGER); COMMIT");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT count(*) FROM t")).containsExactly("0");
    }

    @Test
    void a_transaction_of_a_kind_that_there_is_not_is_refused() {
        revision("a", "none", "", "BEGIN ISOLATION LEVEL SERIALIZABLE; CREATE TABLE t (id INTEGER); COMMIT");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/a.sql:7: "BEGIN ISOLATION LEVEL SERIALIZABLE" asks for what no transaction of SQLite has
                          Write BEGIN alone, or a section for each database. SQLite's are serializable always.""");
    }

    @Test
    void a_step_that_goes_on_half_way_does_so_with_the_pragmas_that_it_had() {
        revision("a", "none", "transaction:false", """
                CREATE TABLE t (x INTEGER CHECK (x > 0));
                PRAGMA ignore_check_constraints = on;
                INSERT INTO not_there_yet VALUES (1);
                INSERT INTO t VALUES (-1)""");
        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/a.sql:9: no such table: not_there_yet (SQLITE_ERROR)
                          INSERT INTO not_there_yet VALUES (1)
                          In revision a (step)
                          It ran outside a transaction: statements before this one are in effect; the version table says base.
                          Mend the cause, then go on with this statement:  migrate:upgrade to=a resume
                          Or, if all of it is in effect:                   migrate:stamp to=a""");
        project.execute("CREATE TABLE not_there_yet (id INTEGER)");

        project.furrow().upgrade("head", Resume.YES);

        assertThat(project.query("SELECT x FROM t")).containsExactly("-1");
    }

    @Test
    void a_table_of_our_own_name_in_the_session_is_not_taken_for_ours() {
        revision("a", "none", "", """
                CREATE TEMP TABLE furrow_version (version_num INTEGER);
                CREATE TEMP TABLE furrow_journal (id INTEGER)""");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("a");
    }

    @Test
    void a_mode_of_the_journal_that_stands_in_the_file_stays() {
        revision("a", "none", "transaction:false", "PRAGMA journal_mode = wal");
        revision("b", "a", "", "CREATE TABLE t (id INTEGER)");

        project.furrow().upgrade("head");

        assertThat(project.query("PRAGMA journal_mode")).containsExactly("wal");
    }

    @Test
    void a_check_that_one_revision_ignores_holds_for_the_next() {
        revision("a", "none", "", """
                CREATE TABLE parent (id INTEGER PRIMARY KEY);
                CREATE TABLE child (pid INTEGER REFERENCES parent (id));
                PRAGMA legacy_alter_table = on;
                PRAGMA ignore_check_constraints = on""");
        revision("b", "a", "", "ALTER TABLE parent RENAME TO parents; CREATE TABLE n (x INTEGER CHECK (x > 0))");
        revision("c", "b", "", "INSERT INTO n VALUES (-1)");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/c.sql:7: CHECK constraint failed: x > 0 (SQLITE_CONSTRAINT_CHECK)
                          INSERT INTO n VALUES (-1)
                          In revision c (step)
                          Rolled back; the database is at b.""");
        assertThat(project.query("SELECT sql FROM sqlite_schema WHERE name = 'child'"))
                .containsExactly("CREATE TABLE child (pid INTEGER REFERENCES \"parents\" (id))");
    }
}
