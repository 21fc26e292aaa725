package dev.furrow.seed.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The lines at the beginning of a file that {@code # } makes a comment. */
public final class HeaderComment {
    private HeaderComment() {}

    /** Returns them without what makes them a comment, and leaves {@code text} after them. */
    public static List<String> skip(BufferedReader text) throws IOException {
        List<String> lines = new ArrayList<>();
        while (isComment(text)) {
            lines.add(text.readLine().substring(1));
        }
        return lines;
    }

    private static boolean isComment(BufferedReader text) throws IOException {
        text.mark(2);
        int first = text.read();
        int second = text.read();
        text.reset();
        return first == '#' && (second == ' ' || second == '\n' || second == '\r' || second == -1);
    }
}
