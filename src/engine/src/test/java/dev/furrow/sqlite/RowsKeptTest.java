package dev.furrow.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.database.Sql;
import dev.furrow.database.step.AuthorsSql;
import dev.furrow.database.step.CallSite;
import dev.furrow.error.Place;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.SqliteSyntax;
import dev.furrow.sqlite.text.TableReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A copy that isn't what the table was is found, in whatever way that came about. */
class RowsKeptTest {
    private Connection database;

    @BeforeEach
    void open() throws SQLException {
        database = new org.sqlite.JDBC().connect("jdbc:sqlite::memory:", new Properties());
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private void run(String... statements) throws SQLException {
        for (String sql : statements) {
            Sql.execute(database, sql);
        }
    }

    private RowsKept kept() throws SQLException {
        LiveSchema schema = LiveSchema.read(database);
        CallSite site = new CallSite(
                Place.of("a.java"), new AuthorsSql(SqliteSyntax.SYNTAX, false, false, UnaryOperator.identity()));
        TableEdit edit = TableEdit.of(schema.table("t"), schema, site);
        edit.become(schema.table("copy"));
        return new RowsKept(edit, "copy");
    }

    private Optional<String> lost() throws SQLException {
        return Sql.text(database, kept().rows());
    }

    @Test
    void rows_that_are_the_same_are_found_so() throws SQLException {
        run(
                "CREATE TABLE t (a TEXT, b INTEGER, c REAL, d)",
                "INSERT INTO t VALUES ('x', 1, 1.5, x'00'), (NULL, NULL, NULL, NULL), ('7', '7', '7', '7')",
                "CREATE TABLE copy (a TEXT, b INTEGER, c REAL, d)",
                "INSERT INTO copy (rowid, a, b, c, d) SELECT rowid, a, b, c, d FROM t");

        assertThat(lost()).isEmpty();
    }

    @Test
    void a_value_that_is_another_one_is_named_with_its_row() throws SQLException {
        run(
                "CREATE TABLE t (a TEXT, \"b c\" INTEGER)",
                "INSERT INTO t (rowid, a, \"b c\") VALUES (3, 'x', 1), (4, 'y', 2)",
                "CREATE TABLE copy (a TEXT, \"b c\" INTEGER)",
                "INSERT INTO copy (rowid, a, \"b c\") VALUES (3, 'x', 1), (4, 'y', NULL)");

        assertThat(lost()).contains("row 4 of \"t\" would not stay as it is: \"b c\" = 2 would become NULL");
    }

    @Test
    void a_row_that_is_missing_is_named() throws SQLException {
        run(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)",
                "INSERT INTO t VALUES (3, 'x'), (4, 'y')",
                "CREATE TABLE copy (id INTEGER PRIMARY KEY, a TEXT)",
                "INSERT INTO copy VALUES (3, 'x')");

        assertThat(lost()).contains("row 4 of \"t\" would not stay as it is: it would be lost");
    }

    @Test
    void without_rowids_rows_are_told_by_their_key() throws SQLException {
        run(
                "CREATE TABLE t (a TEXT, b INT, c, PRIMARY KEY (b, a)) WITHOUT ROWID",
                "INSERT INTO t VALUES ('x', 1, 1), ('y', 1, 1), ('z', 1, 1)",
                "CREATE TABLE copy (a TEXT, b INT, c, PRIMARY KEY (b, a)) WITHOUT ROWID",
                "INSERT INTO copy VALUES ('x', 1, 1), ('y', 1, 2), ('z', 1, 1)");

        assertThat(lost()).contains("row 1, 'y' of \"t\" would not stay as it is: \"c\" = 1 would become 2");
    }

    @Test
    void where_nothing_tells_rows_apart_they_are_counted() throws SQLException {
        run(
                "CREATE TABLE t (a TEXT, b TEXT)",
                "INSERT INTO t VALUES ('x', 1), ('y', 2)",
                "CREATE TABLE copy (a TEXT, b TEXT, id INTEGER PRIMARY KEY)",
                "INSERT INTO copy (a, b) VALUES ('x', 1)");

        assertThat(lost()).contains("1 of 2 rows of \"t\" would be left");
    }

    @Test
    void a_value_that_the_schema_was_bent_to_is_none_that_is_lost() throws SQLException {
        run(
                "CREATE TABLE t (a TEXT)",
                "INSERT INTO t VALUES ('7')",
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = 'CREATE TABLE t (a INTEGER)' WHERE name = 't'",
                "PRAGMA writable_schema = RESET",
                "CREATE TABLE copy (a INTEGER)",
                "INSERT INTO copy (rowid, a) SELECT rowid, a FROM t");

        assertThat(lost()).isEmpty();
    }

    @Test
    void a_column_that_is_read_as_computed_and_is_not_is_named() throws SQLException {
        run("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)", "CREATE TABLE copy (id INTEGER PRIMARY KEY, a TEXT)");
        LiveSchema schema = LiveSchema.read(database);
        CallSite site = new CallSite(
                Place.of("a.java"), new AuthorsSql(SqliteSyntax.SYNTAX, false, false, UnaryOperator.identity()));
        TableEdit edit = TableEdit.of(
                TableReader.read("t", "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT AS (1))"), schema, site);

        assertThat(Sql.text(database, new RowsKept(edit, "copy").columns()))
                .contains("column \"a\" of \"t\" would be lost");
        assertThat(Sql.text(database, kept().columns())).isEmpty();
    }
}
