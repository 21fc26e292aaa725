package dev.furrow.hook;

import dev.furrow.error.Secrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** What a command printed, line by line, without secrets. A long line is cut: one without an end may be more than there is memory for. */
final class PrintedLines {
    /** How many characters of a line are told. */
    private static final int LONGEST = 10_000;

    /** More than a secret's beginning can have and not be known as one; so much before a cut isn't told. */
    private static final int EDGE = 100;

    private final BufferedReader text;
    private final Secrets secrets;
    private long left;
    private boolean isAfterReturn;

    /** @param limit how many characters are read at most */
    PrintedLines(BufferedReader text, Secrets secrets, long limit) {
        this.text = text;
        this.secrets = secrets;
        this.left = limit;
    }

    /** Returns the next line; empty where there is none. */
    Optional<String> next() throws IOException {
        int c = read();
        if (isAfterReturn && c == '\n') {
            c = read();
        }
        isAfterReturn = false;
        if (c < 0) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        long length = 0;
        while (c >= 0 && c != '\n' && c != '\r') {
            if (length < LONGEST + EDGE) {
                line.append((char) c);
            }
            length++;
            c = read();
        }
        isAfterReturn = c == '\r';
        return Optional.of(shown(line.toString(), length));
    }

    private int read() throws IOException {
        return left-- > 0 ? text.read() : -1;
    }

    private String shown(String beginning, long length) {
        String hidden = secrets.hide(beginning);
        return length == beginning.length()
                ? hidden
                : hidden.substring(0, Math.max(0, hidden.length() - EDGE)) + "... (cut: the line has " + length
                        + " characters)";
    }
}
