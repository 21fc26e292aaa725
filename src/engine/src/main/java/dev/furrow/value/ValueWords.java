package dev.furrow.value;

import org.jspecify.annotations.Nullable;

/** Values as messages show them. */
public final class ValueWords {
    /** Characters of a value. */
    private static final int SHOWN = 200;

    private ValueWords() {}

    /** Returns a value in quotes, the beginning of a long one. */
    public static String quoted(@Nullable String value) {
        if (value == null) {
            return "NULL";
        }
        String visible = value.replace('\0', '\u2400');
        return value.length() <= SHOWN
                ? '"' + visible + '"'
                : '"' + visible.substring(0, SHOWN) + "...\" (" + value.length() + " characters)";
    }
}
