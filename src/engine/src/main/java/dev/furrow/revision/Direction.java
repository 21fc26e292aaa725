package dev.furrow.revision;

import java.util.Optional;

/** Which way a revision is run. */
public enum Direction {
    UP("up"),
    DOWN("down");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** Returns the direction that a section line means by {@code word}, if it is {@code up} or {@code down}. */
    public static Optional<Direction> named(String word) {
        for (Direction direction : values()) {
            if (direction.word.equals(word)) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }

    /** Returns the word that section lines use, {@code up} or {@code down}. */
    public String word() {
        return word;
    }
}
