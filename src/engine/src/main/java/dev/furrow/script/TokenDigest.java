package dev.furrow.script;

import dev.furrow.sql.SqlTokens;
import dev.furrow.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A hash over texts, each apart from the next, whatever ends their lines. */
final class TokenDigest {
    private static final char SEPARATOR = '\0';
    private static final int FULL = 1 << 14;

    private final MessageDigest digest = Sha256.digest();
    private final StringBuilder waiting = new StringBuilder();

    /** Adds parts of a text, each the tokens that they are. */
    void add(SqlTokens tokens, String text) {
        boolean isPlain = text.indexOf('\r') < 0;
        for (int i = 0; i < tokens.count(); i++) {
            if (isPlain) {
                waiting.append(text, tokens.start(i), tokens.end(i));
                end();
            } else {
                add(text, tokens.start(i), tokens.end(i));
            }
        }
    }

    /** Adds the part of {@code text} between {@code start} and {@code end}. */
    void add(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean ofPair = c == '\r' && i + 1 < end && text.charAt(i + 1) == '\n';
            if (!ofPair) {
                waiting.append(c == '\r' ? '\n' : c);
            }
        }
        end();
    }

    private void end() {
        waiting.append(SEPARATOR);
        if (waiting.length() >= FULL) {
            flush();
        }
    }

    void add(String text) {
        add(text, 0, text.length());
    }

    String sha256() {
        flush();
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private void flush() {
        digest.update(waiting.toString().getBytes(StandardCharsets.UTF_8));
        waiting.setLength(0);
    }
}
