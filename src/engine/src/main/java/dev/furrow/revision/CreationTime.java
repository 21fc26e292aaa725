package dev.furrow.revision;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Reads times as ISO 8601 writes them. */
final class CreationTime {
    private static final String SHAPE = "0000-00-00T00:00:00Z";

    private CreationTime() {}

    /** Returns the time that {@code text} says, if it says one. */
    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(hasShape(text) ? plain(text) : Instant.parse(text));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static boolean hasShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char each = text.charAt(i);
            boolean fits = SHAPE.charAt(i) == '0' ? each >= '0' && each <= '9' : each == SHAPE.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The shape that we write ourselves: java.time's formatter alone takes longer to load than everything else here. */
    private static Instant plain(String text) {
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new DateTimeException(text);
        }
        return Instant.ofEpochSecond(((day * 24 + hour) * 60 + minute) * 60 + second);
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
