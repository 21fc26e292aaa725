package dev.furrow.journal;

import dev.furrow.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of a step outside a transaction, as the journal keeps it.
 *
 * @param number from 0; as many as the step has for what follows the last
 * @param text without secrets
 * @param attachment the checksum of the values or rows that go with it; empty where none do, or 0.1.0 wrote it
 */
public record JournalledStatement(int number, String text, String attachment) {
    private static final Pattern DETAIL = Pattern.compile("(?s)(\\d{1,9}) (.*?)(?:\n(sha256:[0-9a-f]{64}))?");

    /**
     * Returns what the journal is to keep.
     *
     * @param attached what the statement sends besides its text; empty if nothing
     */
    public static JournalledStatement of(int number, String text, String attached) {
        return new JournalledStatement(number, text, attached.isEmpty() ? "" : checksum(attached));
    }

    private static String checksum(String text) {
        return "sha256:" + HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads {@code 2 INSERT INTO t VALUES (?)}, and after it perhaps a line with a checksum. */
    static JournalledStatement parse(String detail) {
        Matcher matcher = DETAIL.matcher(detail);
        if (!matcher.matches()) {
            return new JournalledStatement(0, detail, "");
        }
        String attachment = matcher.group(3);
        return new JournalledStatement(
                Integer.parseInt(matcher.group(1)) - 1, matcher.group(2), attachment == null ? "" : attachment);
    }

    /** Returns the text that the journal keeps. */
    public String detail() {
        return (number + 1) + " " + text + (attachment.isEmpty() ? "" : "\n" + attachment);
    }
}
