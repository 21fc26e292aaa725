package dev.furrow.error;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text for people, whoever wrote it. Names and messages come from files, databases and servers, and what stands in them may tell a terminal to
 * do something: such characters are shown as Java writes them.
 */
public final class Printable {
    /** What isn't text but for line breaks, tabs, and colours, which {@code ESC [ 1 m} and its like are. */
    private static final Pattern CONTROL = Pattern.compile(
            "(?!\\u001b\\[[0-9;]{0,8}m)[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");

    private Printable() {}

    /** Returns the same text where there is nothing of that kind in it. */
    public static String of(String text) {
        return CONTROL.matcher(text).replaceAll(Printable::shown);
    }

    private static String shown(MatchResult character) {
        return String.format("\\\\u%04x", (int) character.group().charAt(0));
    }
}
