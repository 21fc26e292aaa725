package dev.furrow.postgres.schema;

import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The portable type that PostgreSQL prints ({@code format_type}), where there is one. */
final class PrintedType {
    private static final Pattern STRING = Pattern.compile("character varying\\((\\d+)\\)");
    private static final Pattern DECIMAL = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");
    private static final Map<String, DataType> WITHOUT_NUMBERS = Map.ofEntries(
            Map.entry("smallint", SimpleType.SMALL_INTEGER),
            Map.entry("integer", SimpleType.INTEGER),
            Map.entry("bigint", SimpleType.BIG_INTEGER),
            Map.entry("text", SimpleType.TEXT),
            Map.entry("boolean", SimpleType.BOOL),
            Map.entry("date", SimpleType.DATE),
            Map.entry("real", SimpleType.REAL),
            Map.entry("double precision", SimpleType.DOUBLE_PRECISION),
            Map.entry("bytea", SimpleType.BINARY),
            Map.entry("uuid", SimpleType.UUID),
            Map.entry("jsonb", SimpleType.JSON),
            Map.entry("timestamp without time zone", new TimestampType(false)),
            Map.entry("timestamp with time zone", new TimestampType(true)),
            Map.entry("time without time zone", new TimeType(false)),
            Map.entry("time with time zone", new TimeType(true)));

    private PrintedType() {}

    static DataType of(String printed) {
        DataType simple = WITHOUT_NUMBERS.get(printed);
        if (simple != null) {
            return simple;
        }
        Matcher string = STRING.matcher(printed);
        if (string.matches()) {
            return new StringType(Integer.parseInt(string.group(1)));
        }
        Matcher decimal = DECIMAL.matcher(printed);
        return decimal.matches() && Integer.parseInt(decimal.group(2)) <= Integer.parseInt(decimal.group(1))
                ? new DecimalType(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)))
                : NamedType.of(printed);
    }
}
