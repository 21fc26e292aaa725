package dev.furrow.text;

import java.util.List;

/** How errors of this room enumerate things. */
public final class Wording {
    private static final int SHOWN = 10;

    private Wording() {}

    /** Returns {@code a}, {@code a or b}, {@code a, b or c}; beyond ten words the rest is counted. */
    public static String list(List<String> words, String conjunction) {
        int shown = Math.min(words.size(), SHOWN);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            if (i > 0) {
                boolean last = i == words.size() - 1;
                text.append(last ? " " + conjunction + " " : ", ");
            }
            text.append(words.get(i));
        }
        if (words.size() > shown) {
            text.append(" ")
                    .append(conjunction)
                    .append(" ")
                    .append(words.size() - shown)
                    .append(" more");
        }
        return text.toString();
    }

    /** Returns {@code 1 revision}, {@code 2 revisions}. */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
