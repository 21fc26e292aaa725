package dev.furrow.migrate.plan;

import java.util.ArrayList;
import java.util.List;

/** A statement as an error shows it: its beginning is enough to know it by, however long it is. */
public final class StatementLines {
    private static final int LINES = 12;
    private static final int CHARACTERS = 500;

    private StatementLines() {}

    public static List<String> of(String statement) {
        List<String> lines = new ArrayList<>();
        String[] text = statement.split("\n", -1);
        for (int i = 0; i < text.length && i < LINES; i++) {
            lines.add(shortened(text[i].stripTrailing()));
        }
        if (text.length > LINES) {
            lines.add("... (" + (text.length - LINES) + " more lines)");
        }
        return lines;
    }

    private static String shortened(String line) {
        if (line.length() <= CHARACTERS) {
            return line;
        }
        int end = line.offsetByCodePoints(0, line.codePointCount(0, CHARACTERS));
        return line.substring(0, end) + "... (" + (line.length() - end) + " more characters)";
    }
}
