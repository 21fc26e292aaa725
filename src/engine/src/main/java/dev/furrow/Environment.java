package dev.furrow;

import java.util.List;
import java.util.Locale;

/**
 * What kind of place the database stands in.
 *
 * @param word as the user wrote it
 * @param source who said so; {@code default} if nobody did
 */
public record Environment(String word, String source) {
    static final String DEFAULT_SOURCE = "default";

    private static final List<String> DEVELOPMENT = List.of("development", "dev", "test", "local");

    /** Tells development from everything else, which is treated as production is. */
    public boolean isDevelopment() {
        return DEVELOPMENT.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Returns whether anybody said it. */
    public boolean isGiven() {
        return !source.equals(DEFAULT_SOURCE);
    }
}
