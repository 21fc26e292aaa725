package dev.furrow.seed;

import dev.furrow.value.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A seed of one row of the table {@code t} in any format, whose columns are {@code c0, c1, ...}, each value a text. */
public final class SeedText {
    private SeedText() {}

    public static String of(String format, List<String> values) {
        return switch (format) {
            case "csv" -> header(values) + "\n" + csv(values) + "\n";
            case "json" -> "[{" + pairs(values, "\"c%d\": %s", ", ") + "}]\n";
            case "yaml" -> "- " + pairs(values, "c%d: %s", "\n  ") + "\n";
            case "java" ->
                "import dev.furrow.operation.*;\nclass T implements Seeder {\n  public void seed(Rows rows) {\n"
                        + "    rows.into(\"t\")" + pairs(values, ".set(\"c%d\", %s)", "\n        ")
                        + ".add();\n  }\n}\n";
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static String header(List<String> values) {
        return IntStream.range(0, values.size()).mapToObj("c%d"::formatted).collect(Collectors.joining(","));
    }

    private static String csv(List<String> values) {
        return values.stream()
                .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    /** A string is written alike in JSON, YAML and Java. */
    private static String pairs(List<String> values, String pattern, String between) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> pattern.formatted(i, Json.string(values.get(i))))
                .collect(Collectors.joining(between));
    }
}
