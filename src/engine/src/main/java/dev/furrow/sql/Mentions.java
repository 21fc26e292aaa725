package dev.furrow.sql;

import java.util.regex.Pattern;

/** Finds names in an expression. */
public final class Mentions {
    private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");

    private Mentions() {}

    /** Returns whether {@code column} stands in {@code sql}, in quotes or without, and not in a string. */
    public static boolean of(String column, String sql) {
        String bare = STRING.matcher(sql).replaceAll("''");
        String name = Pattern.quote(column);
        return Pattern.compile("(?i)(?<![\\w$])" + name + "(?![\\w$(])|\"" + name + "\"")
                .matcher(bare)
                .find();
    }
}
