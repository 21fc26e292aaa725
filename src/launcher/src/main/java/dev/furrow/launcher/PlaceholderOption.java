package dev.furrow.launcher;

import java.util.Map;
import java.util.TreeMap;

/** {@code --placeholder.owner=shop}: options whose names are the user's own. */
final class PlaceholderOption {
    /** How help writes one. */
    static final String SHOWN = "--placeholder.NAME";

    private static final String PREFIX = "placeholder.";

    private PlaceholderOption() {}

    static boolean is(String option) {
        return option.startsWith(PREFIX) && option.length() > PREFIX.length();
    }

    /** Returns the texts that were typed, by the placeholders' names; an empty one counts as not set. */
    static Map<String, String> texts(Map<String, String> options) {
        Map<String, String> texts = new TreeMap<>();
        options.forEach((option, text) -> {
            if (is(option) && !text.isEmpty()) {
                texts.put(option.substring(PREFIX.length()), text);
            }
        });
        return texts;
    }
}
