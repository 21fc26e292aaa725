package dev.furrow.sql;

import static dev.furrow.testing.Syntaxes.POSTGRESQL;
import static dev.furrow.testing.Syntaxes.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.schema.TableName;
import dev.furrow.sql.TableChange.ColumnRenamed;
import dev.furrow.sql.TableChange.Created;
import dev.furrow.sql.TableChange.Dropped;
import dev.furrow.sql.TableChange.Moved;
import dev.furrow.sql.TableChange.Renamed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableChangesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            CREATE TABLE Users (id int)                             | users          | false
            create unlogged table if not exists "Users" (id int)    | Users          | true
            CREATE /* x */ TABLE App.users AS SELECT 1              | app.users      | false
            CREATE TABLE "a.b" (id int)                             | a.b            | false
            CREATE TABLE db.app."say ""hi"" again" (id int)         | app.say "hi" again  | false
            CREATE TABLE p1 PARTITION OF p DEFAULT                  | p1             | false
            CREATE FOREIGN TABLE f (id int) SERVER s                | f              | false
            CREATE TABLE temp.ÄÖ (id int)                           | temp.ÄÖ        | false
            """)
    void a_created_table_is_named_as_postgres_keeps_it(String text, String name, boolean ifNotExists) {
        assertThat(TableChanges.of(statement(POSTGRESQL, text))).singleElement().satisfies(change -> {
            assertThat(change).isInstanceOf(Created.class);
            assertThat(((Created) change).table()).hasToString(name);
            assertThat(((Created) change).ifNotExists()).isEqualTo(ifNotExists);
        });
    }

    @Test
    void a_name_with_a_dot_in_quotes_has_no_schema() {
        assertThat(TableChanges.of(statement(POSTGRESQL, "CREATE TABLE \"a.b\" (id int)")))
                .containsExactly(new Created(TableName.of("a.b"), false));
    }

    @Test
    void sqlite_keeps_the_case_and_compares_without_it() {
        assertThat(TableChanges.of(statement(SQLITE, "CREATE TABLE main.Users (id)")))
                .containsExactly(new Created(new TableName("main", "Users"), false));
        assertThat(SQLITE.comparable(TableName.of("Users"))).isEqualTo(SQLITE.comparable(TableName.of("uSERS")));
        assertThat(POSTGRESQL.comparable(TableName.of("Users"))).isEqualTo(TableName.of("Users"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a;b]", "`a;b`", "\"a;b\"", "'a;b'"})
    void sqlite_quotes_names_in_four_ways(String name) {
        assertThat(TableChanges.of(statement(SQLITE, "CREATE VIRTUAL TABLE " + name + " USING fts5(x)")))
                .containsExactly(new Created(TableName.of("a;b"), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TEMP TABLE a (id int)",
                "CREATE LOCAL TEMPORARY TABLE a (id int)",
                "CREATE TABLE pg_temp.a (id int)",
                "CREATE VIEW a AS SELECT 1",
                "CREATE INDEX a ON b (c)",
                "DO 'CREATE TABLE a (id int)'",
                "DROP VIEW a",
                "ALTER TABLE a ADD COLUMN b int",
                "ALTER TABLE a RENAME CONSTRAINT b TO c",
                "ALTER TABLE a SET (fillfactor = 70)",
                "ALTER TABLE ALL IN TABLESPACE a SET TABLESPACE b",
                "CREATE TABLE",
                "SELECT 1"
            })
    void other_statements_change_no_tables_name(String text) {
        assertThat(TableChanges.of(statement(POSTGRESQL, text))).isEmpty();
    }

    @Test
    void sqlites_temporary_tables_do_not_count() {
        assertThat(TableChanges.of(statement(SQLITE, "CREATE TABLE Temp.a (id)")))
                .isEmpty();
    }

    @Test
    void several_tables_are_dropped_at_once() {
        assertThat(TableChanges.of(statement(POSTGRESQL, "DROP TABLE IF EXISTS a, s.\"B\" , C CASCADE")))
                .containsExactly(
                        new Dropped(TableName.of("a")),
                        new Dropped(new TableName("s", "B")),
                        new Dropped(TableName.of("c")));
    }

    @Test
    void a_renamed_table_stays_in_its_schema() {
        assertThat(TableChanges.of(statement(POSTGRESQL, "ALTER TABLE IF EXISTS ONLY s.a RENAME TO B")))
                .containsExactly(new Renamed(new TableName("s", "a"), new TableName("s", "b")));
        assertThat(TableChanges.of(statement(POSTGRESQL, "ALTER TABLE ONLY (a) RENAME TO b")))
                .containsExactly(new Renamed(TableName.of("a"), TableName.of("b")));
        assertThat(TableChanges.of(statement(SQLITE, "ALTER TABLE only RENAME TO \"New\"")))
                .containsExactly(new Renamed(TableName.of("only"), TableName.of("New")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALTER TABLE a RENAME COLUMN b TO c", "alter table a * rename b to c"})
    void a_column_is_renamed_with_and_without_the_word(String text) {
        assertThat(TableChanges.of(statement(POSTGRESQL, text)))
                .containsExactly(new ColumnRenamed(TableName.of("a"), "b", "c"));
    }

    @Test
    void a_table_is_moved_to_another_schema() {
        assertThat(TableChanges.of(statement(POSTGRESQL, "ALTER TABLE a SET SCHEMA \"S\"")))
                .containsExactly(new Moved(TableName.of("a"), "S"));
    }

    private static SqlStatement statement(SqlSyntax syntax, String text) {
        return SqlSplitter.split(new SourceText("x.sql", text), syntax)
                .statements()
                .get(0);
    }
}
