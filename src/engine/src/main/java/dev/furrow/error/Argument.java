package dev.furrow.error;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A goal's argument, or a setting, in a piece of advice.
 *
 * @param name as everywhere in Furrow, {@code lockTimeout}
 * @param value empty for a flag that is turned on; {@code <revision>} or {@code ...} where the reader has to choose
 */
public record Argument(String name, String value) {
    /** Where the reader has to choose: no revision's id begins so and goes on with a colon or an at sign. */
    private static final Pattern PLACEHOLDER = Pattern.compile("<[a-z]+>([:@][a-z0-9+,<>-]*)?");

    static Argument of(String name, String value) {
        return new Argument(name, value);
    }

    static Argument flag(String name) {
        return new Argument(name, "");
    }

    static List<Argument> append(List<Argument> arguments, Argument more) {
        List<Argument> all = new ArrayList<>(arguments);
        all.add(more);
        return all;
    }

    /** Returns whether it is turned on by its name alone. */
    public boolean isFlag() {
        return value.isEmpty();
    }

    /** Returns {@code name=value} as a shell takes it: in quotes unless the value is a plain word, and nothing in it means anything to it. */
    public String typed() {
        return isFlag() ? name : name + "=" + quoted();
    }

    private String quoted() {
        if (isWord() || PLACEHOLDER.matcher(value).matches()) {
            return value;
        }
        boolean meansSomething = value.chars().anyMatch(c -> "$`\\!\n\r".indexOf(c) >= 0);
        return meansSomething ? "'" + value.replace("'", "'\\''") + "'" : "\"" + value.replace("\"", "\\\"") + "\"";
    }

    private boolean isWord() {
        boolean saysSomething = false;
        for (int i = 0; i < value.length(); i++) {
            boolean letter = Character.isLetterOrDigit(value.charAt(i));
            saysSomething |= letter;
            if (!letter && "_./:,@+-".indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return saysSomething;
    }
}
