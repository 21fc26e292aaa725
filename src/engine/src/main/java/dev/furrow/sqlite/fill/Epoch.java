package dev.furrow.sqlite.fill;

import dev.furrow.error.Advice;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.sql.Quoting;
import dev.furrow.value.ValueKind;
import java.util.List;

/**
 * What numbers count where a column has dates or times: programs keep them so ("Date and Time Functions" in SQLite's manual). Nothing
 * but their size tells which it is, so it is offered and never assumed.
 */
enum Epoch {
    JULIAN_DAYS("days of the Julian calendar", "%s"),
    SECONDS("seconds since 1970", "%s, 'unixepoch'"),
    MILLISECONDS("milliseconds since 1970", "%s / 1000.0, 'unixepoch'"),
    MICROSECONDS("microseconds since 1970", "%s / 1000000.0, 'unixepoch'");

    /** The years 1 to 9999. */
    private static final double FIRST_JULIAN_DAY = 1721425.5;

    private static final double LAST_JULIAN_DAY = 5373484.5;
    private static final double SECONDS_OF_A_DAY = 86400;

    /** As seconds of the year 5138, as milliseconds of 1973. */
    private static final double MOST_SECONDS = 1e11;

    private final String words;
    private final String arguments;

    Epoch(String words, String arguments) {
        this.words = words;
        this.arguments = arguments;
    }

    /** Returns the statement that makes a column's numbers values of its type, if those may be times and {@code value} one of them. */
    static List<Advice> advice(Table table, TableColumn column, ValueKind kind, Number value) {
        String format = format(kind);
        return format.isEmpty() ? List.of() : List.of(of(kind, value).advice(table, column, format));
    }

    private static Epoch of(ValueKind kind, Number value) {
        double size = Math.abs(value.doubleValue());
        boolean julian = value instanceof Double && size >= FIRST_JULIAN_DAY && size <= LAST_JULIAN_DAY;
        boolean ofOneDay = kind == ValueKind.TIME || kind == ValueKind.TIME_WITH_ZONE;
        double mostSeconds = ofOneDay ? SECONDS_OF_A_DAY : MOST_SECONDS;
        if (julian) {
            return JULIAN_DAYS;
        }
        if (size < mostSeconds) {
            return SECONDS;
        }
        return size < mostSeconds * 1000 ? MILLISECONDS : MICROSECONDS;
    }

    /**
     * Returns how the values of a kind are written; empty if they are neither dates nor times. Without a zone no fraction is
     * written where there is none.
     */
    private static String format(ValueKind kind) {
        return switch (kind) {
            case DATE -> "%Y-%m-%d";
            case TIME -> "%H:%M:%f";
            case TIME_WITH_ZONE -> "%H:%M:%fZ";
            case TIMESTAMP -> "%Y-%m-%d %H:%M:%f";
            case TIMESTAMP_WITH_ZONE -> "%Y-%m-%d %H:%M:%fZ";
            default -> "";
        };
    }

    private Advice advice(Table table, TableColumn column, String format) {
        String quoted = Quoting.identifier(column.name());
        String value = "strftime('" + format + "', " + arguments.formatted(quoted) + ")";
        return Advice.literal(
                "If " + table.name().name() + "." + column.name() + " counts " + words + ":",
                "UPDATE " + Quoting.identifier(table.name().name()) + " SET " + quoted + " = "
                        + (format.endsWith("%f") ? "replace(" + value + ", '.000', '')" : value)
                        + " WHERE typeof(" + quoted + ") IN ('integer', 'real')");
    }
}
