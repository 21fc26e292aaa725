package dev.furrow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a check allows that lists values, or says a range: {@code status IN ('OPEN', 'CLOSED')}, {@code level BETWEEN 0 AND 2}, in an
 * author's words or as a database prints them.
 */
final class AllowedValues {
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");

    private static final Pattern LIST =
            Pattern.compile("(?is)\\(*\"?\\w+\"?\\)*(?:::\\w+)?\\s*(?:in\\s*\\(|=\\s*any\\s*\\().*");

    private static final Pattern RANGE = Pattern.compile(
            "(?is)\\(*\"?(\\w+)\"?\\s*(?:between\\s*|>=\\s*)(-?\\d+)\\)?\\s*and\\s*(?:\\(?\"?\\1\"?\\s*<=\\s*)?(-?\\d+)\\)*");

    private AllowedValues() {}

    /** Returns whether the second check surely allows all that the first one does. */
    static boolean isWider(String before, String after) {
        Matcher one = RANGE.matcher(before);
        Matcher other = RANGE.matcher(after);
        if (one.matches() && other.matches()) {
            return Long.parseLong(other.group(2)) <= Long.parseLong(one.group(2))
                    && Long.parseLong(other.group(3)) >= Long.parseLong(one.group(3));
        }
        return LIST.matcher(before).matches()
                && LIST.matcher(after).matches()
                && !texts(before).isEmpty()
                && texts(after).containsAll(texts(before));
    }

    /** Returns the values that the first check lists and the second one doesn't; empty where they list none. */
    static List<String> gone(String before, String after) {
        if (!LIST.matcher(before).matches() || !LIST.matcher(after).matches()) {
            return List.of();
        }
        List<String> gone = new ArrayList<>(texts(before));
        gone.removeAll(texts(after));
        return gone;
    }

    private static List<String> texts(String sql) {
        return TEXT.matcher(sql).results().map(found -> found.group()).toList();
    }
}
