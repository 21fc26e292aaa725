package dev.furrow.sqlite.fill;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.schema.Product;
import dev.furrow.seed.SeedLab;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that refer to nothing are found in each table that SQLite takes, and told with their own line. */
class OrphansOfOddTablesTest {
    @TempDir
    Path folder;

    @Test
    void a_foreign_key_to_what_is_no_key_is_told_as_such() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder)
                .tables("CREATE TABLE users (name TEXT); CREATE TABLE jokes (author TEXT REFERENCES users (name))")
                .file("users.csv", "name\nann\n")
                .file("jokes.csv", "author\nann\n")) {
            assertThatThrownBy(lab::seed).hasMessage("""
                            jokes(author) refers to users(name), which is neither a primary key nor unique
                              Rolled back; every table holds what it held before.
                              The columns that a foreign key refers to have to be a primary key, or have a unique constraint of their own.""");
        }
    }

    @Test
    void a_column_called_rowid_hides_no_orphan() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder)
                .tables("CREATE TABLE users (id INTEGER PRIMARY KEY);"
                        + " CREATE TABLE jokes (rowid TEXT, user_id INTEGER REFERENCES users (id))")
                .file("users.csv", "id\n1\n")
                .file("jokes.csv", "rowid,user_id\na,1\nb,9\n")) {
            assertThatThrownBy(lab::seed).hasMessage("""
                            seeds/jokes.csv:3: user_id "9": no row of users has id like that (SQLITE_CONSTRAINT_FOREIGNKEY)
                              jokes (user_id) refers to users (id)
                              Rolled back; every table holds what it held before.""");
        }
    }

    @Test
    void a_row_of_another_table_with_the_same_column_and_value_is_not_blamed() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder)
                .tables("CREATE TABLE companies (id INTEGER PRIMARY KEY); CREATE TABLE people (id INTEGER PRIMARY KEY);"
                        + " CREATE TABLE addresses (owner_id INTEGER REFERENCES companies);"
                        + " CREATE TABLE pets (owner_id INTEGER REFERENCES people)")
                .file("companies.csv", "id\n5\n")
                .file("people.csv", "id\n1\n")
                .file("shop.json", "{\"addresses\": [{\"owner_id\": 5}],\n \"pets\": [{\"owner_id\": 5}]}\n")) {
            assertThatThrownBy(lab::seed).hasMessage("""
                            seeds/shop.json:2: owner_id "5": no row of people has id like that (SQLITE_CONSTRAINT_FOREIGNKEY)
                              pets (owner_id) refers to people (id)
                              Rolled back; every table holds what it held before.""");
        }
    }
}
