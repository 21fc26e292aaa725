package dev.furrow.database;

import static dev.furrow.operation.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.FurrowException;
import dev.furrow.operation.Operations;
import dev.furrow.schema.DataType;
import dev.furrow.schema.Product;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Defaults that PostgreSQL fails on are refused for every database, and so are times in spellings that only PostgreSQL reads, or of
 * which a column would keep one half.
 */
class DefaultsTest {
    private static final Map<String, DataType> TYPES = new TreeMap<>(Map.of(
            "date", date(),
            "timestamp", timestamp(),
            "timestamptz", timestamp().withTimeZone(),
            "time", time(),
            "uuid", uuid(),
            "smallint", smallInteger(),
            "bigint", bigInteger(),
            "numeric", decimal(3, 1),
            "real", real(),
            "double", doublePrecision()));

    private static final List<String> MOMENTS = List.of(
            "2020-01-02",
            "2020-1-2",
            "20200102",
            "2020-02-30",
            "2020-13-01",
            "abc",
            "99",
            "",
            "now",
            "today",
            "infinity",
            "-infinity",
            "2020-01-02 03:04:05",
            "2020-01-02T03:04",
            "2020-01-02 03:04:05.123456+02",
            "2020-01-02 03:04:05Z",
            "2020-01-02 25:00",
            "2020-01-02 24:00",
            "04:05",
            "4:05:06.789",
            "04:05:06+02",
            "04:60",
            "25:00",
            "040506");

    private static final List<String> SPELLED_ELSE =
            List.of("2020-1-2", "20200102", "2020-01-02 24:00", "4:05:06.789", "040506");

    private static final List<String> WITH_TIME =
            List.of("2020-01-02 03:04:05", "2020-01-02T03:04", "2020-01-02 03:04:05.123456+02", "2020-01-02 03:04:05Z");

    private static final List<String> OTHERS = List.of(
            "x",
            "00000000-0000-0001-0000-000000000002",
            "{00000000-0000-0001-0000-00000000000A}",
            "00000000000000010000000000000002",
            "00000000-0000-0001-0000-00000000000",
            "70000",
            "-32768",
            "-32769",
            "9223372036854775807",
            "9223372036854775808",
            "99.94",
            "99.95",
            "1e1",
            "1.",
            ".5",
            " 7 ",
            "+7",
            "1e39",
            "1e400",
            "NaN");

    @Test
    void texts_are_refused_that_postgresql_refuses() throws SQLException {
        List<String> alone = new ArrayList<>();
        try (CaseDatabase database = CaseDatabase.of(Product.POSTGRESQL)) {
            TYPES.forEach((name, type) -> Stream.concat(MOMENTS.stream(), OTHERS.stream())
                    .forEach(text -> {
                        Consumer<Operations> revision =
                                op -> op.createTable("t", column("a", type).defaultValue(text));
                        boolean refused = isRefused(revision);
                        boolean fits = takes(database, type, "'" + text + "'") && !isOnlyPostgres(name, text);
                        if (refused == fits) {
                            alone.add((refused ? "refused: " : "taken: ") + name + " '" + text + "'");
                        }
                    }));
        }

        assertThat(alone).isEmpty();
    }

    @Test
    void numbers_are_refused_that_postgresql_refuses() throws SQLException {
        List<String> alone = new ArrayList<>();
        try (CaseDatabase database = CaseDatabase.of(Product.POSTGRESQL)) {
            TYPES.forEach((name, type) -> {
                for (String number :
                        List.of("0", "32767.4", "32767.5", "99.9", "99.95", "70000", "9223372036854775808")) {
                    Consumer<Operations> revision =
                            op -> op.createTable("t", column("a", type).defaultValue(new BigDecimal(number)));
                    boolean refused = isRefused(revision);
                    if (refused == takes(database, type, number)) {
                        alone.add((refused ? "refused: " : "taken: ") + name + " " + number);
                    }
                }
            });
        }

        assertThat(alone).isEmpty();
    }

    private static boolean isOnlyPostgres(String type, String text) {
        return switch (type) {
            case "date" -> SPELLED_ELSE.contains(text) || WITH_TIME.contains(text);
            case "time" ->
                SPELLED_ELSE.contains(text)
                        || WITH_TIME.contains(text)
                        || List.of("today", "04:05:06+02").contains(text);
            case "timestamp" -> SPELLED_ELSE.contains(text) || text.endsWith("+02");
            case "timestamptz" -> SPELLED_ELSE.contains(text);
            default -> false;
        };
    }

    private static boolean isRefused(Consumer<Operations> revision) {
        try {
            Operations.record("Case.java", revision);
            return false;
        } catch (FurrowException e) {
            return true;
        }
    }

    private static boolean takes(CaseDatabase database, DataType type, String value) {
        try {
            database.run(op -> op.createTable("taken", column("a", type)), "");
            try {
                database.execute("ALTER TABLE taken ALTER a SET DEFAULT " + value);
                database.execute("INSERT INTO taken DEFAULT VALUES");
                return true;
            } catch (SQLException e) {
                return false;
            } finally {
                database.execute("DROP TABLE taken");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
