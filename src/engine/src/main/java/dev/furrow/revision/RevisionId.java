package dev.furrow.revision;

import dev.furrow.error.FurrowException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The name of a revision: any text without blanks and without {@code @ + - : ,}, and none of the words that a target gives a
 * meaning to. Ordered as text.
 */
public record RevisionId(String value) implements Comparable<RevisionId> {
    /** How many characters the version table that Furrow makes has room for. */
    public static final int LONGEST = 255;

    private static final String HEX = "0123456789abcdef";
    private static final int LENGTH = 12;

    /**
     * Takes {@code value} as an id.
     *
     * @throws FurrowException if it can't be one
     */
    public RevisionId {
        Optional<String> problem = problem(value);
        if (problem.isPresent()) {
            throw new FurrowException("\"" + value + "\" can't be a revision's id: " + problem.get());
        }
    }

    /** Returns a new id of 12 hexadecimal digits that nobody has used before. */
    public static RevisionId random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        StringBuilder text = new StringBuilder(LENGTH);
        for (byte each : bytes) {
            text.append(HEX.charAt(each & 0xf));
        }
        return new RevisionId(text.toString());
    }

    /** Returns why no row of the version table can hold this id, if none can: half a sentence that follows a colon. */
    public Optional<String> tooLong() {
        return characters() > LONGEST
                ? Optional.of("it has " + characters() + " characters, and the version table takes " + LONGEST)
                : Optional.empty();
    }

    /** Returns how many characters it has, as databases count them. */
    public int characters() {
        return value.codePointCount(0, value.length());
    }

    /** Returns why {@code text} can't be an id or a branch label, if it can't: half a sentence that follows a colon. */
    public static Optional<String> problem(String text) {
        if (text.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (isReserved(text)) {
            return Optional.of("that word is a target of its own");
        }
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (isPlain(each)) {
                continue;
            }
            if (Character.isWhitespace(each) || Character.isISOControl(each)) {
                return Optional.of("it contains a blank");
            }
            if ("@+-:,".indexOf(each) >= 0) {
                return Optional.of("it contains " + each + ", which has a meaning in targets");
            }
        }
        return Optional.empty();
    }

    /** Nearly all ids hold nothing else, and a goal that has nothing to do looks at several of them for each revision. */
    private static boolean isPlain(char each) {
        return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
    }

    private static boolean isReserved(String text) {
        return switch (text) {
            case "head", "heads", "base", "current", "none" -> true;
            default -> false;
        };
    }

    /** Returns {@code ids} without repetition, sorted, unmodifiable. */
    public static Set<RevisionId> sorted(Collection<RevisionId> ids) {
        return switch (ids.size()) {
            case 0 -> Set.of();
            case 1 -> Set.of(ids.iterator().next());
            default -> Collections.unmodifiableSet(new TreeSet<>(ids));
        };
    }

    // Written out: a record's own pair is made by invokedynamic, whose machinery costs a goal tens of milliseconds to
    // load.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RevisionId id && id.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(RevisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
