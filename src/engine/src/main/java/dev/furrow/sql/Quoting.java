package dev.furrow.sql;

import java.util.ArrayList;
import java.util.List;

/** Quotes as the standard has them, which both databases take. */
public final class Quoting {
    private Quoting() {}

    /** Returns {@code text} between double quotes, those inside doubled. */
    public static String identifier(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Returns {@code text} between single quotes, those inside doubled. */
    public static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /** Returns {@code names} in double quotes, separated by commas, between parentheses. */
    public static String list(List<String> names) {
        List<String> quoted = new ArrayList<>();
        for (String name : names) {
            quoted.add(identifier(name));
        }
        return "(" + String.join(", ", quoted) + ")";
    }
}
