package dev.furrow.autogenerate;

import dev.furrow.compare.Difference;

/** Differences in a line each. */
final class DifferenceWords {
    private DifferenceWords() {}

    /** Returns it as somebody reads it who looks for what is missing. */
    static String of(Difference difference) {
        return switch (difference.kind()) {
            case ADDED -> "missing: " + difference.subject() + ": " + difference.to();
            case REMOVED -> "too much: " + difference.subject() + ": " + difference.from();
            case CHANGED -> "differs: " + difference.subject() + ": " + difference.from() + " -> " + difference.to();
        };
    }

    /** Returns what is changed: {@code + column users.email}. */
    static String change(Difference difference) {
        return switch (difference.kind()) {
                    case ADDED -> "+ ";
                    case REMOVED -> "- ";
                    case CHANGED -> "~ ";
                }
                + difference.subject();
    }
}
