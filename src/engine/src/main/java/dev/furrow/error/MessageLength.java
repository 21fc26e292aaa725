package dev.furrow.error;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what a person is told as long as a person reads. Values stand in messages as their authors wrote them, however long that is, and
 * lists have as many lines as there are things: of what is too long in all, beginnings and ends are left, and what to do next.
 */
final class MessageLength {
    /** Characters of a whole message, with its line breaks. */
    static final int LONGEST = 2000;

    private static final int SENTENCE = 600;
    private static final int LINE = 240;

    private MessageLength() {}

    /**
     * Returns a message of at most {@link #LONGEST} characters.
     *
     * @param sentence what happened, with its place
     * @param details facts, of which the last ones are left out first
     * @param advice what to do next, which stays where it can
     */
    static String text(String sentence, List<String> details, List<String> advice) {
        String whole = joined(sentence, details, advice);
        if (whole.length() <= LONGEST) {
            return whole;
        }
        String what = cut(sentence, SENTENCE);
        int room = LONGEST - what.length();
        List<String> next = first(cut(advice), room / 2);
        String end = joined("", next, List.of());
        List<String> facts = first(cut(details), room - end.length());
        return joined(what, facts, next);
    }

    private static List<String> cut(List<String> lines) {
        return lines.stream().map(line -> cut(line, LINE)).toList();
    }

    /** Returns the first lines, as many as there is room for, and how many are left out. */
    private static List<String> first(List<String> lines, int room) {
        int left = room - "\n  ... and 1000000 lines more".length();
        List<String> first = new ArrayList<>();
        for (String line : lines) {
            left -= joined("", List.of(line), List.of()).length();
            if (left < 0) {
                int missing = lines.size() - first.size();
                first.add("... and " + missing + (missing == 1 ? " line more" : " lines more"));
                return first;
            }
            first.add(line);
        }
        return first;
    }

    /** The end often says which of many it is. A letter of two characters isn't cut in two. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int begin = before(text, most / 2);
        int tail = before(text, text.length() - most / 6);
        return text.substring(0, begin) + " ... (" + (tail - begin) + " characters) ... " + text.substring(tail);
    }

    private static int before(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    private static String joined(String sentence, List<String> details, List<String> advice) {
        StringBuilder text = new StringBuilder(sentence);
        details.forEach(line -> text.append("\n  ").append(line.replace("\n", "\n  ")));
        advice.forEach(line -> text.append("\n  ").append(line.replace("\n", "\n  ")));
        return text.toString();
    }
}
