package dev.furrow.database;

import static dev.furrow.operation.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.operation.Operations;
import dev.furrow.schema.DataType;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableElement;
import dev.furrow.testing.EachDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Values that a revision's code gives for rows and defaults mean what they mean to the column's type, and are refused where it has none. */
final class GivenRowsTest {
    private static final Map<String, DataType> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("born", date());
        TYPES.put("opens", time());
        TYPES.put("at", timestamp());
        TYPES.put("seen", timestamp().withTimeZone());
        TYPES.put("n", integer());
        TYPES.put("price", decimal(5, 2));
        TYPES.put("weight", doublePrecision());
        TYPES.put("done", bool());
        TYPES.put("code", uuid());
        TYPES.put("data", binary());
        TYPES.put("doc", json());
        TYPES.put("name", string(5));
    }

    private record Given(String column, Object value, String read) {}

    private static final List<Given> TAKEN = List.of(
            new Given("born", "2026-11-21", "2026-11-21"),
            new Given("opens", "10:15", "10:15:00"),
            new Given("opens", LocalTime.of(10, 15), "10:15:00"),
            new Given("at", "2026-11-21T10:15:30Z", "2026-11-21 10:15:30"),
            new Given("at", "2026-11-21", "2026-11-21 00:00:00"),
            new Given("at", LocalDate.of(2026, 11, 21), "2026-11-21 00:00:00"),
            new Given("at", OffsetDateTime.parse("2026-11-21T10:15:30+02:00"), "2026-11-21 08:15:30"),
            new Given("seen", "2026-11-21 10:15:30.5+02", "2026-11-21 08:15:30.500Z"),
            new Given("n", " 7 ", "7"),
            new Given("price", "1.5", "1.5"),
            new Given("weight", "1e2", "100.0"),
            new Given("done", "yes", "1"),
            new Given("done", true, "1"),
            new Given("code", "{A0EEBC999C0B4EF8BB6D6BB9BD380A11}", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
            new Given(
                    "code",
                    UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
                    "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
            new Given("data", "\\x00ff", "00FF"),
            new Given("data", new byte[] {0, -1}, "00FF"),
            new Given("name", "abc    ", "abc  "),
            new Given("name", 5, "5"),
            new Given("name", true, "true"));

    private static final List<Given> REFUSED = List.of(
            new Given("born", "21.11.2026", "is no date like 2026-11-21"),
            new Given("born", "2026-11-21 10:15", "has a time of day, and the column has none"),
            new Given("born", LocalDateTime.of(2026, 11, 21, 10, 15), "has a time of day, and the column has none"),
            new Given("opens", "4:05", "is no time like 10:15:30"),
            new Given("at", "2026-11-21 10:15:30 CET", "is no time like 2026-11-21 10:15:30"),
            new Given("at", "2026-11-21 10:15:30+02", "has an offset, and the column has no time zone"),
            new Given("seen", "20261121T101530", "is no time like 2026-11-21 10:15:30Z"),
            new Given("n", "0x1F", "is no integer: write 31"),
            new Given("price", "1_000", "is no number: write 1000"),
            new Given("data", "abcd", "is not written as \\x and hexadecimal digits"));

    /** Only PostgreSQL's server knows these. */
    private static final List<Given> REFUSED_BY_TYPE = List.of(
            new Given("born", "2026-02-30", "is no day of the calendar"),
            new Given(
                    "n",
                    "3000000000000000000000",
                    "is out of range, which is -9223372036854775808 to 9223372036854775807"),
            new Given("done", "maybe", "is neither true nor false"),
            new Given("done", 1, "is neither true nor false"),
            new Given("code", "abc", "is no UUID"),
            new Given("doc", "{", "is no JSON"),
            new Given("name", "longer", "is longer than 5 characters"));

    private static void table(CaseDatabase database) throws SQLException {
        database.run(
                op -> op.createTable(
                        "t",
                        TYPES.entrySet().stream()
                                .map(type -> column(type.getKey(), type.getValue()))
                                .toArray(TableElement[]::new)),
                "");
    }

    private static Consumer<Operations> rows(Given given) {
        return op -> op.bulkInsert("t", columns(given.column()), row((Object) null), row(given.value()));
    }

    private static String message(Given given) {
        return "Case.java:\\d+: "
                + Pattern.quote(
                        "row 2 for table \"t\": " + given.column() + " \"" + given.value() + "\" " + given.read());
    }

    @ParameterizedTest
    @EachDatabase
    void a_value_that_is_spelled_otherwise_than_its_columns_type_is_refused(Product product) throws SQLException {
        try (CaseDatabase database = CaseDatabase.of(product)) {
            table(database);
            for (Given given : REFUSED) {
                assertThatThrownBy(() -> database.run(rows(given), ""))
                        .isInstanceOf(FurrowException.class)
                        .hasMessageMatching(message(given));
            }
            assertThat(rows(database, "SELECT * FROM t")).isEmpty();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_value_that_its_columns_type_does_not_have_is_refused(Product product) throws SQLException {
        try (CaseDatabase database = CaseDatabase.of(product)) {
            table(database);
            for (Given given : REFUSED_BY_TYPE) {
                var refused = assertThatThrownBy(() -> database.run(rows(given), ""));
                if (product.equals(Product.SQLITE)) {
                    refused.hasMessageMatching(message(given));
                } else {
                    refused.isInstanceOf(SQLException.class);
                }
            }
        }
    }

    @Test
    void sqlite_keeps_values_as_seeds_write_them() throws SQLException {
        try (CaseDatabase database = CaseDatabase.of(Product.SQLITE)) {
            table(database);
            for (Given given : TAKEN) {
                database.run(rows(given), "");
                String column = given.column().equals("data") ? "hex(data)" : given.column();
                assertThat(rows(database, "SELECT " + column + " FROM t WHERE rowid = last_insert_rowid()"))
                        .as(given.toString())
                        .containsExactly(given.read());
            }
        }
    }

    @Test
    void postgresql_takes_the_same_values() throws SQLException {
        try (CaseDatabase database = CaseDatabase.of(Product.POSTGRESQL)) {
            table(database);
            for (Given given : TAKEN) {
                database.run(rows(given), "");
            }
            assertThat(rows(database, "SELECT count(*) FROM t")).containsExactly(String.valueOf(2 * TAKEN.size()));
        }
    }

    /** A column of PostgreSQL's own type that stands on a date; on SQLite one whose type a revision in SQL declared. */
    @ParameterizedTest
    @EachDatabase
    void the_type_is_the_one_that_the_table_has_by_then(Product product) throws SQLException {
        try (CaseDatabase database = CaseDatabase.of(product)) {
            boolean isSqlite = product.equals(Product.SQLITE);
            database.execute(isSqlite ? "CREATE TABLE e (d DATE)" : "CREATE DOMAIN day AS date");
            database.execute(isSqlite ? "CREATE VIEW v AS SELECT d FROM e" : "CREATE TABLE e (d day)");

            assertThatThrownBy(() -> database.run(op -> op.bulkInsert("e", columns("d"), row("1.2.2026")), ""))
                    .hasMessageMatching("Case\\.java:\\d+: "
                            + Pattern.quote("row 1 for table \"e\": d \"1.2.2026\" is no date like 2026-11-21"));
            assertThatThrownBy(() -> database.run(op -> op.bulkInsert("none", columns("d"), row("1.2.2026")), ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void sqlite_keeps_a_texts_default_as_the_columns_values_are() throws SQLException {
        try (CaseDatabase database = CaseDatabase.of(Product.SQLITE)) {
            database.run(
                    op -> {
                        op.createTable(
                                "t",
                                column("id", integer()).identity(),
                                column("at", timestamp()).defaultValue("2026-11-21T10:15Z"),
                                column("seen", timestamp().withTimeZone()).defaultValue("2026-11-21 10:15:30+02"),
                                column("opens", time()).defaultValue("10:15"),
                                column("code", uuid()).defaultValue("{A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11}"),
                                column("data", binary()).defaultValue("\\x00ff"),
                                column("n", integer()).defaultValue(" 7 "));
                        op.addColumn("t", column("until", time()).defaultValue("11:00"));
                        op.alterColumn("t", change("opens").defaultValue("12:30"));
                        op.bulkInsert("t", columns("id"), row(1));
                    },
                    "");

            assertThat(rows(database, """
                            SELECT at || ', ' || seen || ', ' || opens || ', ' || code || ', ' || hex(data) || ', ' || typeof(n)
                              || ', ' || until FROM t"""))
                    .containsExactly("2026-11-21 10:15:00, 2026-11-21 08:15:30.000Z, 12:30:00,"
                            + " a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11, 00FF, integer, 11:00:00");
        }
    }

    @Test
    void sqlite_has_no_default_that_only_postgresql_reads() throws SQLException {
        try (CaseDatabase database = CaseDatabase.of(Product.SQLITE)) {
            assertThatThrownBy(() -> database.run(
                            op -> op.createTable("t", column("at", timestamp()).defaultValue("now")), ""))
                    .hasMessageMatching("Case\\.java:\\d+: " + Pattern.quote("""
                            SQLite can't have the default "now": it is no time like 2026-11-21 10:15:30
                              Say it for PostgreSQL alone:  op.on(POSTGRESQL, only -> only....)"""));
        }
    }

    private static List<String> rows(CaseDatabase database, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
