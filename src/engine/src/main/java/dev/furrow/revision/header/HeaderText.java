package dev.furrow.revision.header;

import java.util.List;

/**
 * The comment that a file begins with.
 *
 * @param lines its text without comment markers, line by line; empty if the file doesn't begin with a comment
 * @param firstLine the number of the first of these lines in the file, from 1
 * @param end where the comment and the line end after it end, in characters from the file's start
 */
public record HeaderText(List<String> lines, int firstLine, int end) {
    public HeaderText {
        lines = List.copyOf(lines);
    }

    /** Returns whether there is no header comment. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
