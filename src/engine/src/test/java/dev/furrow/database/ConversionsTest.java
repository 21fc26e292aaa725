package dev.furrow.database;

import static dev.furrow.operation.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.schema.DataType;
import dev.furrow.schema.Product;
import dev.furrow.testing.Databases;
import dev.furrow.testing.EachDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value whose type changes is converted alike on both databases, or refused on both. */
class ConversionsTest {
    private static final Map<String, DataType> TYPES = Map.ofEntries(
            Map.entry("text", text()),
            Map.entry("string", string(3)),
            Map.entry("decimal", decimal(20, 4)),
            Map.entry("integer", integer()),
            Map.entry("bigint", bigInteger()),
            Map.entry("double", doublePrecision()),
            Map.entry("real", real()),
            Map.entry("bool", bool()),
            Map.entry("date", date()),
            Map.entry("time", time()),
            Map.entry("timestamp", timestamp()),
            Map.entry("timestamptz", timestamp().withTimeZone()));

    @ParameterizedTest(name = "{0} {1} to {2}")
    @CsvSource(delimiter = '|', nullValues = "refused", textBlock = """
            decimal   | 1.5                          | string    | refused
            decimal   | 1.5                          | text      | 1.5000
            timestamp | 2020-01-02 03:04:05          | time      | 03:04:05
            timestamp | 2020-01-02 03:04:05.257      | time      | 03:04:05.257
            timestamp | 2020-01-02 03:04:05          | date      | 2020-01-02
            date      | 2020-01-02                   | timestamp | 2020-01-02 00:00:00
            date      | 2020-01-02                   | time      | refused
            time      | 03:04:05                     | timestamp | refused
            text      | 2020-01-02T03:04:05+02:00    | timestamp | 2020-01-02 03:04:05
            text      | 2020-01-02T03:04:05.057Z     | timestamp | 2020-01-02 03:04:05.057
            text      | 2020-01-02T03:04:05.000      | timestamp | 2020-01-02 03:04:05
            text      | 2020-01-02 03:04:05.5x       | timestamp | refused
            text      | 2020-01-02 03:04             | timestamp | 2020-01-02 03:04:00
            text      | 2020-01-02                   | timestamp | 2020-01-02 00:00:00
            text      | 2020-02-30 03:04:05          | timestamp | refused
            text      | 03:04                        | timestamp | refused
            text      | 03:04                        | time      | 03:04:00
            text      | 2020-01-02 03:04:05.057+02   | time      | 03:04:05.057
            text      | 25:00                        | time      | refused
            text      | 1e400                        | double    | refused
            text      | 1e39                         | real      | refused
            text      | 12.0                         | integer   | refused
            text      | -12                          | integer   | -12
            decimal   | 12                           | integer   | 12
            bigint    | 1                            | bool      | refused
            decimal   | 1                            | bool      | refused
            bool      | 1                            | bigint    | refused
            bool      | 1                            | integer   | 1
            text      | Yes                          | integer   | refused
            text      | maybe                        | bool      | refused
            """)
    void values_are_converted_or_refused_alike(String before, String value, String after, @Nullable String expected)
            throws SQLException {
        for (Product product : Databases.PRODUCTS) {
            try (CaseDatabase database = CaseDatabase.of(product)) {
                database.run(op -> op.createTable("t", column("x", type(before))), "");
                database.execute("INSERT INTO t VALUES ('" + value + "')");

                if (expected == null) {
                    assertThatThrownBy(() -> database.run(
                                    op -> op.alterColumn("t", change("x").type(type(after))), ""))
                            .as(product.word())
                            .isNotNull();
                } else {
                    database.run(op -> op.alterColumn("t", change("x").type(type(after))), "");
                    assertThat(value(database)).as(product.word()).isEqualTo(expected);
                }
            }
        }
    }

    private static DataType type(String name) {
        return Objects.requireNonNull(TYPES.get(name), name);
    }

    @Test
    void a_moment_with_a_zone_is_kept_in_utc() throws SQLException {
        try (CaseDatabase database = CaseDatabase.of(Product.SQLITE)) {
            database.run(op -> op.createTable("t", column("x", text())), "");
            database.execute("INSERT INTO t VALUES ('2020-01-02T01:04:05.250+02')");

            database.run(op -> op.alterColumn("t", change("x").type(timestamp().withTimeZone())), "");
            assertThat(value(database)).isEqualTo("2020-01-01 23:04:05.250Z");
            database.run(op -> op.alterColumn("t", change("x").type(timestamp())), "");
            assertThat(value(database)).isEqualTo("2020-01-01 23:04:05.250");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2020-01-02 03:04:05.5, 2020-01-02 03:04:05.500",
        "2020-01-02 03:04:05.1235, 2020-01-02 03:04:05.124",
        "2020-01-02 03:04:05.9999, 2020-01-02 03:04:05.999",
        "2020-01-02 03:04:05.0001, 2020-01-02 03:04:05"
    })
    void sqlite_keeps_milliseconds_of_three_digits(String value, String expected) throws SQLException {
        try (CaseDatabase database = CaseDatabase.of(Product.SQLITE)) {
            database.run(op -> op.createTable("t", column("x", text())), "");
            database.execute("INSERT INTO t VALUES ('" + value + "')");

            database.run(op -> op.alterColumn("t", change("x").type(timestamp())), "");
            assertThat(value(database)).isEqualTo(expected);
        }
    }

    @Test
    void a_day_with_a_zone_begins_at_midnight_in_utc() throws SQLException {
        try (CaseDatabase database = CaseDatabase.of(Product.SQLITE)) {
            database.run(op -> op.createTable("t", column("x", date())), "");
            database.execute("INSERT INTO t VALUES ('2020-01-02')");

            database.run(op -> op.alterColumn("t", change("x").type(timestamp().withTimeZone())), "");
            assertThat(value(database)).isEqualTo("2020-01-02 00:00:00.000Z");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_boolean_becomes_a_text_and_a_boolean_again(Product product) throws SQLException {
        try (CaseDatabase database = CaseDatabase.of(product)) {
            database.run(
                    op -> {
                        op.createTable("t", column("x", bool()));
                        op.bulkInsert("t", columns("x"), row(true));
                    },
                    "");

            database.run(op -> op.alterColumn("t", change("x").type(text())), "");
            assertThat(value(database)).isEqualTo("true");
            database.run(op -> op.alterColumn("t", change("x").type(bool())), "");

            database.run(op -> op.alterColumn("t", change("x").type(integer())), "");
            assertThat(value(database)).isEqualTo("1");
        }
    }

    @Test
    void what_postgresql_has_no_cast_for_asks_for_one() throws SQLException {
        try (CaseDatabase database = CaseDatabase.of(Product.SQLITE)) {
            database.run(op -> op.createTable("t", column("x", bigInteger())), "");

            assertThatThrownBy(() ->
                            database.run(op -> op.alterColumn("t", change("x").type(bool())), ""))
                    .hasMessageMatching("Case\\.java:\\d+: " + Pattern.quote("""
                            column "x" of table "t" is BIGINT, which PostgreSQL doesn't convert to BOOLEAN
                              Say how:  change("x").type(...).using(...)"""));
            database.run(op -> op.alterColumn("t", change("x").type(bool()).using("x <> 0")), "");
        }
    }

    private static String value(CaseDatabase database) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT x FROM t")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
