package dev.furrow.postgres.schema;

import dev.furrow.schema.DefaultValue;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The default that PostgreSQL prints ({@code pg_get_expr}): a value, often with a cast to its type, or an expression. */
final class PrintedDefault {
    private static final Pattern CAST_TEXT = Pattern.compile("'((?:[^']|'')*)'::([a-z0-9_ .\"]+)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    private PrintedDefault() {}

    /**
     * Returns what it gives a column.
     *
     * @param printed perhaps empty
     * @param type of the column, as it is printed without length or precision
     */
    static DefaultValue of(String printed, String type) {
        if (printed.isEmpty() || printed.startsWith("NULL::")) {
            return new DefaultValue.None();
        }
        if (printed.equals("true") || printed.equals("false")) {
            return new DefaultValue.Bool(printed.equals("true"));
        }
        if (NUMBER.matcher(printed).matches()) {
            return new DefaultValue.Numeric(new BigDecimal(printed));
        }
        Matcher text = CAST_TEXT.matcher(printed);
        return text.matches() && (text.group(2).equals(type) || areNumbers(text.group(2), type))
                ? value(text.group(1).replace("''", "'"), type)
                : new DefaultValue.Expression(printed);
    }

    /** A number below zero is printed as a text, cast to the type that its words have. */
    private static boolean areNumbers(String type, String other) {
        return NUMBERS.contains(type) && NUMBERS.contains(other);
    }

    private static DefaultValue value(String text, String type) {
        return NUMBERS.contains(type) && NUMBER.matcher(text).matches()
                ? new DefaultValue.Numeric(new BigDecimal(text))
                : new DefaultValue.Text(text);
    }
}
