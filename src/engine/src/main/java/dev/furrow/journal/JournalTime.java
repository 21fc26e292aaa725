package dev.furrow.journal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Times as the journal keeps them, in UTC: {@code 2026-11-21 06:27:33.120}. Apart from the journal itself, since a run that has
 * nothing to do reads many rows and looks at none of their times, and java.time's formatter takes long to load.
 */
final class JournalTime {
    private static final DateTimeFormatter SHAPE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private JournalTime() {}

    static String text(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).format(SHAPE);
    }

    static Instant parse(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }
}
