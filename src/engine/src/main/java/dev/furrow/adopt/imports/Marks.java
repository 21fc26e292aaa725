package dev.furrow.adopt.imports;

import java.util.regex.Pattern;

/** Comment lines that mean something to a tool. */
final class Marks {
    /** A line that any of the tools that are known, or MyBatis, sql-migrate, would take for a section's beginning. */
    static final Pattern ANY =
            Pattern.compile("(?im)^\\s*--\\s*(//\\s*@undo|\\+\\s*(goose|migrate)|migrate:|liquibase|changeset)");

    private Marks() {}

    /** Returns the pattern of a line that is a comment of these words, in any case; {@code words} may be a pattern itself. */
    static Pattern line(String words) {
        return Pattern.compile("(?im)^\\s*--\\s*" + words);
    }
}
