package dev.furrow.seed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.script.ScriptFolder;
import dev.furrow.seed.SeedLab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is exported is taken back as it was, or the export says of which columns it isn't: over many types and values, at random. */
final class RoundTripTest {
    private static final int ROWS = 40;

    /** Types of PostgreSQL, each with values as SQL has them. */
    private static final Map<String, List<String>> POSTGRES = postgres();

    /** What columns of SQLite are declared with, by Furrow and by others. */
    private static final List<String> DECLARED = List.of(
            "",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "DECIMAL(6, 2)",
            "NUMERIC",
            "REAL",
            "DOUBLE PRECISION",
            "BOOLEAN",
            "TEXT",
            "VARCHAR(5)",
            "DATE",
            "TIME",
            "TIME WITH TIME ZONE",
            "DATETIME",
            "TIMESTAMP WITH TIME ZONE",
            "UUID TEXT",
            "BLOB",
            "JSON TEXT",
            "JSON",
            "INTERVAL",
            "MONEY",
            "ANY");

    /** Values of all classes that SQLite stores. */
    private static final List<String> STORED = List.of(
            "0",
            "1",
            "-7",
            "32768",
            "1767225600000",
            "-9223372036854775808",
            "1.5",
            "-0.0",
            "12.345",
            "1e300",
            "1e-7",
            "9e999",
            "-9e999",
            "123456789012345678",
            "''",
            "'a'",
            "'true'",
            "'NULL'",
            "'null'",
            "'~'",
            "'\\N'",
            "'1'",
            "'01'",
            "'1e3'",
            "'0x1F'",
            "'1_000'",
            "'12345678901234567890'",
            "'0.1000000000000000055511151231257827'",
            "'Infinity'",
            "'NaN'",
            "'.inf'",
            "'longer than five'",
            "'abc   '",
            "'2026-11-21'",
            "'2026-02-30'",
            "'10:15'",
            "'10:15:00'",
            "'10:15:30.5'",
            "'10:15:30.500'",
            "'10:15:30.000Z'",
            "'2026-11-21 10:15:30'",
            "'2026-11-21T10:15:30Z'",
            "'2026-11-21 10:15:30.5'",
            "'2026-11-21 10:15:30.123'",
            "'2026-11-21 10:15:30.123456'",
            "'2026-11-21 10:15:30.000Z'",
            "'2026-11-21 10:15:30Z'",
            "'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'",
            "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'",
            "'{\"a\":[1,null]}'",
            "'{\"a\":1'",
            "'\"text\"'",
            "'abcd'",
            "'\\x00ff'",
            "x''",
            "x'00ff'",
            "x'61'",
            "char(0)",
            "'a' || char(10) || '\"b\",'");

    @TempDir
    Path folder;

    private static Map<String, List<String>> postgres() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("smallint", List.of("-32768", "0"));
        values.put("bigint", List.of("9223372036854775807", "-9223372036854775808", "9007199254740993"));
        values.put("numeric", List.of("'NaN'", "123456789012345678901234567890.000100", "1e-20", "-0.0"));
        values.put("numeric(7,2)", List.of("12345.67", "-0.01", "'NaN'"));
        values.put("real", List.of("'Infinity'", "'NaN'", "0.1", "1e-7", "3.4e38"));
        values.put("double precision", List.of("'-Infinity'", "0.1", "5e-324", "1.7976931348623157e308", "'-0'"));
        values.put("boolean", List.of("true", "false"));
        values.put(
                "text",
                List.of(
                        "''",
                        "'null'",
                        "'NULL'",
                        "'~'",
                        "'\\N'",
                        "'a,\"b\\{}'",
                        "E'line\\nend\\t'",
                        "' 1 '",
                        "'true'",
                        "'é😀'",
                        "'[1]'",
                        "'.inf'"));
        values.put("char(4)", List.of("'ab'", "''"));
        values.put("\"char\"", List.of("'a'", "'\"'"));
        values.put("date", List.of("'2026-11-21'", "'infinity'", "'-infinity'", "'0044-03-15 BC'", "'12026-01-31'"));
        values.put("time", List.of("'10:15:30.123456'", "'24:00'", "'00:00'"));
        values.put("time with time zone", List.of("'10:15:30.5+01:02:03'", "'24:00-15:59'", "'10:15Z'"));
        values.put(
                "timestamp",
                List.of(
                        "'2026-11-21 10:15:30.000001'",
                        "'infinity'",
                        "'0001-01-01 BC'",
                        "'294276-12-31 23:59:59.999999'",
                        "'2026-12-31'"));
        values.put(
                "timestamp with time zone",
                List.of(
                        "'2026-11-21 10:15:30.12+05:30'",
                        "'-infinity'",
                        "'4713-01-01 00:00:00+00 BC'",
                        "'12026-01-31 10:15Z'"));
        values.put("interval", List.of("'1 year 2 mons -3 days 04:05:06.7'", "'-00:00:01'", "'0'"));
        values.put("bytea", List.of("'\\x00ff5c'", "''"));
        values.put("uuid", List.of("'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"));
        values.put("json", List.of("'{\"a\":[1.10,\"x\",1e3,-0]}'", "'[[1],null]'", "'\"text\"'", "'17'"));
        values.put("jsonb", List.of("'{\"a\": null}'", "'[]'", "'[1, [2]]'", "'\"\\\"\"'", "'1e2'"));
        values.put("int4range", List.of("'[1,5)'", "'empty'", "'(,)'"));
        values.put("numrange", List.of("'[0.50,1e10]'", "'(,NaN)'"));
        values.put("tsrange", List.of("'[2026-11-21 10:15:30.5,infinity)'", "'(,0044-03-15 10:15 BC]'"));
        values.put("tstzrange", List.of("'[2026-11-21 10:15+02,2026-12-01)'", "'empty'"));
        values.put("daterange", List.of("'[2026-11-21,2026-11-25)'", "'[-infinity,)'"));
        values.put("inet", List.of("'10.0.0.1/8'", "'::1'"));
        values.put("box", List.of("'(1,1),(0,0)'", "'(2.5,3),(-1,0)'"));
        values.put("point", List.of("'(1.5,-2)'"));
        values.put("path", List.of("'[(0,0),(1,1)]'", "'((0,0),(1,1))'"));
        values.put("bit varying(5)", List.of("B'101'", "B''"));
        values.put("money", List.of("'-12.34'"));
        values.put("xml", List.of("'<a b=\"c\">d</a>'"));
        values.put("tsvector", List.of("'''it''''s'':1 b:2A'"));
        values.put("mood", List.of("'sad'", "'so so'", "'null'"));
        values.put("pair", List.of("(1, 'x, y')", "(NULL, '')", "(2, '\"q\" \\ (z)')"));
        values.put("raw", List.of("'\\x00'"));
        values.put("settings", List.of("'{\"a\": [1]}'", "'[1]'"));
        return values;
    }

    private static List<Diagnostic> export(SeedLab lab, FileFormat format, String... only) throws SQLException {
        try (Statement statement = lab.connection.createStatement()) {
            statement.execute("BEGIN");
            try {
                return new Export(lab.database(), List.of())
                        .write(List.of(only), format, new ScriptFolder("seeds", lab.path(".")))
                        .warnings();
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void postgresql_takes_back_what_was_exported(FileFormat format) throws SQLException {
        Random random = new Random(format.ending().hashCode());
        List<String> types = new ArrayList<>();
        POSTGRES.keySet().forEach(type -> {
            types.add(type);
            types.add(type + "[]");
        });
        StringBuilder script = new StringBuilder("CREATE TYPE mood AS ENUM ('sad', 'so so', 'null');"
                + "CREATE TYPE pair AS (a int, b text); CREATE DOMAIN raw AS bytea; CREATE DOMAIN settings AS jsonb;"
                + "CREATE TABLE kinds (id INTEGER PRIMARY KEY");
        for (int i = 0; i < types.size(); i++) {
            script.append(", c").append(i).append(' ').append(types.get(i));
        }
        script.append(");");
        for (int id = 0; id < ROWS; id++) {
            script.append("INSERT INTO kinds VALUES (").append(id);
            types.forEach(type -> script.append(", ").append(value(type, random)));
            script.append(");");
        }
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder).tables(script.toString())) {
            List<String> before = cells(lab, types);
            assertThat(export(lab, format)).isEmpty();

            lab.seed();

            assertThat(changes(before, cells(lab, types))).isEmpty();
        }
    }

    private static List<String> cells(SeedLab lab, List<String> types) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            for (String cell : lab.rows("SELECT c" + i + "::text FROM kinds ORDER BY id")) {
                cells.add(types.get(i) + " " + cell);
            }
        }
        return cells;
    }

    private static List<String> changes(List<String> before, List<String> after) {
        assertThat(after).hasSameSizeAs(before);
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!after.get(i).equals(before.get(i))) {
                changes.add(before.get(i) + " became " + after.get(i));
            }
        }
        return changes;
    }

    /** Returns a value as an expression: an array may have two dimensions, and bounds of its own. */
    private static String value(String type, Random random) {
        if (random.nextInt(5) == 0) {
            return "NULL";
        }
        if (!type.endsWith("[]")) {
            return "(" + scalar(type, random) + ")::" + type;
        }
        String element = type.substring(0, type.length() - 2);
        return switch (random.nextInt(4)) {
            case 0 -> "'{}'";
            case 1 -> "ARRAY[[" + elements(element, random) + "], [" + elements(element, random) + "]]::" + type;
            case 2 -> "('[0:1]=' || ARRAY[" + elements(element, random) + "]::" + type + "::text)::" + type;
            default -> "ARRAY[" + elements(element, random) + "]::" + type;
        };
    }

    private static String elements(String type, Random random) {
        return Stream.generate(() -> random.nextInt(4) == 0 ? "NULL" : scalar(type, random))
                .limit(2)
                .map(value -> "(" + value + ")::" + type)
                .collect(Collectors.joining(", "));
    }

    private static String scalar(String type, Random random) {
        List<String> values = Objects.requireNonNull(POSTGRES.get(type), type);
        return values.get(random.nextInt(values.size()));
    }

    @ParameterizedTest
    @EnumSource
    void sqlite_takes_back_what_was_exported_or_the_export_says_why_not(FileFormat format)
            throws SQLException, IOException {
        Random random = new Random(format.ending().hashCode());
        Map<String, String> tables = new LinkedHashMap<>();
        for (String type : DECLARED) {
            for (String value : STORED) {
                // Null of JSON is refused where it can't be told from NULL.
                boolean isNull = type.startsWith("JSON") && value.equals("'null'");
                if (!isNull && random.nextInt(8) == 0) {
                    tables.put("t" + tables.size(), "(c " + type + ")|" + value);
                }
            }
        }
        tables.put("s0", "(c ANY) STRICT|1.0");
        tables.put("s1", "(c ANY) STRICT|'1'");
        tables.put("s2", "(c REAL) STRICT|1");
        tables.put("n0", "(c TEXT PRIMARY KEY)|NULL");
        tables.put("n1", "(c INTEGER PRIMARY KEY)|1767225600000");
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder)) {
            lab.tables("BEGIN;"
                    + tables.entrySet().stream()
                            .map(table -> "CREATE TABLE " + table.getKey() + " "
                                    + table.getValue().split("\\|", 2)[0] + "; INSERT INTO " + table.getKey()
                                    + " VALUES (" + table.getValue().split("\\|", 2)[1] + ");")
                            .collect(Collectors.joining())
                    + "COMMIT;");
            List<String> before = contents(lab, tables);
            FurrowException refusal = catchThrowableOfType(FurrowException.class, () -> export(lab, format));
            Set<String> refused = tables(refusal.details());
            TreeSet<String> fitting = new TreeSet<>(tables.keySet());
            fitting.removeAll(refused);
            Set<String> warned = tables(export(lab, format, fitting.toArray(String[]::new)).stream()
                    .map(Diagnostic::what)
                    .toList());
            for (String table : warned) {
                Files.move(lab.path(table + "." + format.ending()), folder.resolve(table));
            }

            lab.seed();

            assertThat(changes(before, contents(lab, tables))).isEmpty();
            List<String> kept = new ArrayList<>();
            for (String table : some(warned, random)) {
                Files.move(emptied(lab).resolve(table), lab.path(table + "." + format.ending()));
                if (comesBack(lab, table)) {
                    kept.add(tables.get(table));
                }
            }
            for (String table : some(refused, random)) {
                String text = lab.rows("SELECT coalesce(CAST(c AS TEXT), '') FROM " + table)
                        .get(0);
                emptied(lab);
                lab.file(table + ".csv", "c\n" + (text.isEmpty() ? "" : '"' + text.replace("\"", "\"\"") + '"') + "\n");
                if (comesBack(lab, table)) {
                    kept.add(tables.get(table));
                }
            }
            assertThat(kept).isEmpty();
        }
    }

    /** The tables that lines begin with. */
    private static Set<String> tables(List<String> lines) {
        return lines.stream()
                .map(line -> line.substring(0, line.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> some(Set<String> tables, Random random) {
        return tables.stream().filter(each -> random.nextInt(4) == 0).toList();
    }

    /** Deletes all seeds, and returns the folder above them. */
    private Path emptied(SeedLab lab) throws IOException {
        try (Stream<Path> files = Files.list(lab.path("."))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }

    private static boolean comesBack(SeedLab lab, String table) throws SQLException {
        List<String> before = lab.rows("SELECT typeof(c), quote(c) FROM " + table);
        try {
            lab.seed();
        } catch (FurrowException e) {
            return false;
        }
        return lab.rows("SELECT typeof(c), quote(c) FROM " + table).equals(before);
    }

    private static List<String> contents(SeedLab lab, Map<String, String> tables) throws SQLException {
        List<String> contents = new ArrayList<>();
        for (Map.Entry<String, String> table : tables.entrySet()) {
            contents.add(table.getValue() + " " + lab.rows("SELECT typeof(c), quote(c) FROM " + table.getKey()));
        }
        return contents;
    }
}
