package dev.furrow.sqlite;

import static dev.furrow.operation.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.database.CaseDatabase;
import dev.furrow.operation.Operations;
import dev.furrow.schema.Product;
import dev.furrow.sqlite.text.ImplicitConstraintNames;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.NamedConstraint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that were given no name have the same one on both databases, whatever becomes of table and columns. */
class ImplicitConstraintNamesTest {
    private CaseDatabase postgres;
    private CaseDatabase sqlite;

    @BeforeEach
    void open() throws SQLException {
        postgres = CaseDatabase.of(Product.POSTGRESQL);
        sqlite = CaseDatabase.of(Product.SQLITE);
    }

    @AfterEach
    void close() throws SQLException {
        postgres.close();
        sqlite.close();
    }

    private void onBoth(String sql) throws SQLException {
        postgres.execute(sql);
        sqlite.execute(sql);
    }

    private void onBoth(Consumer<Operations> revision) throws SQLException {
        postgres.run(Operations.record("Case.java", revision), "");
        sqlite.run(Operations.record("Case.java", revision), "");
    }

    private void requireAlike(String table) throws SQLException {
        List<String> expected = new ArrayList<>();
        try (Statement statement = postgres.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT conname FROM pg_constraint WHERE conrelid = '" + table
                        + "'::regclass AND contype IN ('p', 'u', 'c', 'f')")) {
            while (rows.next()) {
                expected.add(rows.getString(1));
            }
        }
        assertThat(ImplicitConstraintNames.of(
                        LiveSchema.read(sqlite.connection()).table(table)))
                .extracting(NamedConstraint::name)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id integer PRIMARY KEY, email varchar(40) UNIQUE",
                "id integer, email text, PRIMARY KEY (id, email), UNIQUE (email, id)",
                "id integer PRIMARY KEY CHECK (id > 0), a integer CHECK (a > 0) CHECK (a < 9), CHECK (a <> 5)",
                "a integer CHECK (b > 0), b integer, CHECK (a > b), CHECK (b > a), CHECK (1 = 1), CHECK ('a' <> 'b')",
                "a integer CHECK (1 < 2), b text, CHECK (length(b) > 0), CHECK (a > 0 OR a IS NULL)",
                "id integer PRIMARY KEY, a integer REFERENCES t, b integer REFERENCES t (id), FOREIGN KEY (a) REFERENCES t",
                "a integer CONSTRAINT t_a_check CHECK (a > 0), CHECK (a > 1), CHECK (a > 2)",
                "a integer CONSTRAINT mine UNIQUE, b integer CONSTRAINT yours CHECK (b > 0) UNIQUE"
            })
    void names_are_those_of_postgresql(String columns) throws SQLException {
        onBoth("CREATE TABLE t (" + columns + ")");

        requireAlike("t");
    }

    private void make() throws SQLException {
        onBoth("""
                CREATE TABLE users (id integer PRIMARY KEY, email varchar(40) UNIQUE CHECK (email <> ''), boss integer
                  REFERENCES users, age integer CHECK (age > 0) CHECK (age > 0), CHECK (age < 100), UNIQUE (age, boss))""");
    }

    @Test
    void names_stay_where_a_table_gets_another_one() throws SQLException {
        make();
        onBoth(op -> op.renameTable("users", "people"));
        requireAlike("people");
        onBoth(op -> op.renameTable("people", "People"));
        onBoth(op -> op.renameTable("People", "folk"));
        onBoth(op -> op.dropConstraint("folk", "users_email_key"));

        requireAlike("folk");
    }

    @Test
    void names_stay_where_a_column_gets_another_one() throws SQLException {
        make();
        onBoth(op -> op.renameColumn("users", "age", "years"));
        requireAlike("users");
        onBoth(op -> op.alterColumn("users", change("email").notNull().rename("mail")));
        onBoth(op -> op.renameColumn("users", "id", "nr"));

        requireAlike("users");
    }

    @Test
    void names_stay_where_another_rule_goes() throws SQLException {
        make();
        onBoth(op -> op.dropConstraint("users", "users_age_check"));
        requireAlike("users");
        onBoth(op -> op.dropConstraint("users", "users_age_check2"));
        requireAlike("users");
        onBoth(op -> op.renameConstraint("users", "users_age_check1", "old_enough"));

        requireAlike("users");
    }

    @Test
    void the_key_of_a_column_that_sqlite_numbers_stays_while_it_does() throws SQLException {
        onBoth(op -> op.createTable("t", column("id", integer()).identity(), column("a", text())));
        onBoth(op -> op.renameTable("t", "u"));
        requireAlike("u");

        assertThatThrownBy(() -> sqlite.run(Operations.record("Case.java", op -> op.dropConstraint("u", "t_pkey")), ""))
                .hasMessageMatching("Case\\.java:\\d+: " + Pattern.quote("""
                        SQLite numbers column "id" of table "u" only while it is the primary key
                          Take the numbering away first:  change("id").noIdentity()"""));
    }

    @Test
    void a_table_with_rows_and_what_refers_to_it_is_what_it_was() throws SQLException {
        make();
        onBoth("CREATE TABLE pets (owner integer REFERENCES users (id))");
        onBoth("INSERT INTO users VALUES (1, 'a', 1, 20), (2, 'b', 1, 30)");
        onBoth("INSERT INTO pets VALUES (2)");
        sqlite.execute("CREATE INDEX i ON users (age)");

        onBoth(op -> op.renameTable("users", "people"));
        onBoth(op -> op.renameColumn("people", "id", "nr"));

        requireAlike("people");
        requireAlike("pets");
        try (Statement statement = sqlite.connection().createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT group_concat(p.nr || p.email || p.age) || (SELECT integrity_check FROM pragma_integrity_check)"
                                + " || (SELECT count(*) FROM pragma_foreign_key_check) FROM people p")) {
            assertThat(rows.getString(1)).isEqualTo("1a20,2b30ok0");
        }
    }
}
