package dev.furrow.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.schema.Product;
import dev.furrow.seed.SeedLab;
import dev.furrow.testing.EachDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that a format has a kind of their own for: numbers, truth values, objects, dates. */
final class ValueKindsTest {
    private static final String TYPED = "CREATE TABLE t (id INTEGER PRIMARY KEY, small SMALLINT, price NUMERIC(6, 2),"
            + " ratio DOUBLE PRECISION, done BOOLEAN, body TEXT, at TIMESTAMP)";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"postgresql,json", "postgresql,yaml", "sqlite,json", "sqlite,yaml"})
    void numbers_and_truth_values_are_read_by_the_columns_type(Product product, String format) throws SQLException {
        String text = format.equals("json") ? """
                [{"id": 1, "small": -3, "price": 12.345, "ratio": 1e-3, "done": true, "body": 1.50},
                 {"id": 2, "small": "4", "price": "7", "ratio": "0.5", "done": "no", "body": true},
                 {"id": 3, "small": null, "price": 1E2, "done": 1, "body": {"b": [1.0, null]}}]
                """ : """
                - {id: 1, small: -3, price: 12.345, ratio: 1e-3, done: true, body: 1.50}
                - {id: 2, small: "4", price: '7', ratio: .5, done: no, body: True}
                - id: 3
                  small:
                  price: 1E2
                  done: 1
                  body:
                    b: [1.0, ~]
                """;
        try (SeedLab lab = SeedLab.on(product, folder).tables(TYPED).file("t." + format, text)) {
            lab.seed();
            assertThat(lab.rows("SELECT id, small, CAST(price * 100 AS INTEGER), CAST(ratio * 1000 AS INTEGER),"
                            + " CASE WHEN done THEN 'yes' ELSE 'no' END, body FROM t ORDER BY id"))
                    .containsExactly(
                            "1|-3|1235|1|yes|1.50", "2|4|700|500|no|true", "3|~|10000|~|yes|{\"b\":[1.0,null]}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql,csv", "postgresql,json", "postgresql,yaml", "postgresql,java",
        "sqlite,csv", "sqlite,json", "sqlite,yaml", "sqlite,java"
    })
    void a_column_of_json_holds_any_value_of_it(Product product, String format) throws SQLException {
        String text = switch (format) {
            case "csv" -> "id,doc\n1,\"{\"\"a\"\":[1,\"\"x\"\"]}\"\n2,\"\"\"7\"\"\"\n3,7\n4,true\n5,null\n6,\n";
            case "json" -> """
                    {"id": 1, "doc": {"a": [1, "x"]}}
                    {"id": 2, "doc": "7"}
                    {"id": 3, "doc": 7}
                    {"id": 4, "doc": true}
                    {"id": 6, "doc": null}
                    """;
            case "yaml" -> """
                    - {id: 1, doc: {a: [1, x]}}
                    - {id: 2, doc: "7"}
                    - {id: 3, doc: 7}
                    - {id: 4, doc: true}
                    - {id: 6, doc: null}
                    """;
            default -> """
                    import dev.furrow.operation.*;
                    class T implements Seeder {
                      public void seed(Rows rows) {
                        rows.into("t", "id", "doc").row(1, "{\\"a\\":[1,\\"x\\"]}").row(2, "\\"7\\"").row(3, 7).row(4, true)
                            .row(5, "null").row(6, null);
                      }
                    }
                    """;
        };
        String json = product.equals(Product.POSTGRESQL) ? "JSON" : "JSON TEXT";
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE t (id INTEGER PRIMARY KEY, doc " + json + ")")
                .file("t." + format, text)) {
            lab.seed();
            assertThat(lab.rows("SELECT id, doc FROM t WHERE id <> 5 ORDER BY id"))
                    .containsExactly("1|{\"a\":[1,\"x\"]}", "2|\"7\"", "3|7", "4|true", "6|~");
            // NULL and JSON's null are two things; only text tells them apart.
            assertThat(lab.rows("SELECT doc FROM t WHERE id = 5"))
                    .isEqualTo(
                            format.equals("csv") || format.equals("java")
                                    ? java.util.List.of("null")
                                    : java.util.List.of());
        }
    }

    @ParameterizedTest
    @EachDatabase
    void values_of_java_are_what_they_say(Product product) throws SQLException {
        String utc = product.equals(Product.POSTGRESQL) ? "+00" : ".000Z";
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables(
                        "CREATE TABLE t (id BIGINT PRIMARY KEY, small SMALLINT, price NUMERIC(20, 2), ratio DOUBLE PRECISION,"
                                + " done BOOLEAN, letter CHAR(1), day DATE, hour TIME, moment TIMESTAMP,"
                                + " instant TIMESTAMP WITH TIME ZONE, key UUID, content BYTEA, big NUMERIC)")
                .file("T.java", """
                        import dev.furrow.operation.*;
                        import java.math.*;
                        import java.time.*;
                        import java.util.UUID;
                        class T implements Seeder {
                          public void seed(Rows rows) {
                            rows.into("t").set("id", 1L << 40).set("small", (short) -1).set("price", new BigDecimal("1E+3"))
                                .set("ratio", 0.25f).set("done", false).set("letter", 'é').set("day", LocalDate.of(2026, 2, 3))
                                .set("hour", LocalTime.of(10, 15)).set("moment", LocalDateTime.of(2026, 2, 3, 4, 5, 6, 67_000_000))
                                .set("instant", Instant.parse("2026-02-03T04:05:06Z"))
                                .set("key", UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"))
                                .set("content", new byte[] {0, -1}).set("big", BigInteger.TEN).add();
                            rows.into("t").set("id", 2).set("ratio", Double.NEGATIVE_INFINITY)
                                .set("instant", OffsetDateTime.of(2026, 2, 3, 4, 5, 0, 0, ZoneOffset.ofHours(2))).add();
                            rows.into("t", "id").row(3);
                          }
                        }
                        """)) {
            lab.seed();
            assertThat(lab.rows(
                            "SELECT id, small, CAST(price AS INTEGER), ratio, CASE WHEN done THEN 'yes' ELSE 'no' END,"
                                    + " letter, CAST(day AS TEXT), CAST(hour AS TEXT), CAST(moment AS TEXT), CAST(key AS TEXT),"
                                    + " CAST(big AS INTEGER) FROM t WHERE small = -1"))
                    .containsExactly("1099511627776|-1|1000|0.25|no|é|2026-02-03|10:15:00|2026-02-03 04:05:06.067|"
                            + "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11|10");
            lab.tables(product.equals(Product.POSTGRESQL) ? "SET TimeZone = 'UTC'" : "SELECT 1");
            assertThat(lab.rows("SELECT id, CAST(instant AS TEXT), content = "
                            + (product.equals(Product.POSTGRESQL) ? "'\\x00ff'::bytea" : "x'00ff'")
                            + " FROM t ORDER BY id"))
                    .containsExactly(
                            "2|2026-02-03 02:05:00" + utc + "|~",
                            "3|~|~",
                            "1099511627776|2026-02-03 04:05:06" + utc + "|"
                                    + (product.equals(Product.POSTGRESQL) ? "t" : "1"));
        }
    }
}
