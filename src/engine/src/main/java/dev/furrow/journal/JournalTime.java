package dev.furrow.journal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Times as the journal keeps them, in UTC: {@code 2026-11-21 06:27:33.120}. Written without
 * java.time's formatter, which takes long to load.
 */
final class JournalTime {
    private JournalTime() {}

    static String text(Instant at) {
        LocalDateTime time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(23);
        append(text, 4, time.getYear());
        append(text.append('-'), 2, time.getMonthValue());
        append(text.append('-'), 2, time.getDayOfMonth());
        append(text.append(' '), 2, time.getHour());
        append(text.append(':'), 2, time.getMinute());
        append(text.append(':'), 2, time.getSecond());
        append(text.append('.'), 3, time.getNano() / 1_000_000);
        return text.toString();
    }

    private static void append(StringBuilder text, int digits, int number) {
        String written = Integer.toString(number);
        text.append("0".repeat(digits - written.length())).append(written);
    }

    static Instant parse(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }
}
