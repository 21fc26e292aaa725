package dev.furrow.database.fill;

import dev.furrow.value.Cell;
import dev.furrow.value.SeedRow;
import java.util.regex.Pattern;

/** What a value that was read is in a file. */
public enum ExportedValue {
    TEXT,
    NUMBER,
    BOOLEAN,
    /** JSON, or an array that was read as JSON. */
    NESTED;

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    /** Adds {@code text}, a value of this kind, to {@code row}; what no format has a word for is a text there. */
    public void add(String text, SeedRow row) {
        switch (this) {
            case BOOLEAN -> bool(text, row);
            case NESTED -> row.add(Cell.NESTED, text, 0);
            case NUMBER -> row.add(PLAIN_NUMBER.matcher(text).matches() ? Cell.WORD : Cell.STRING, text, 0);
            case TEXT -> row.add(Cell.STRING, text, 0);
        }
    }

    private static void bool(String text, SeedRow row) {
        switch (text) {
            case "1", "true" -> row.add(Cell.WORD, "true", 0);
            case "0", "false" -> row.add(Cell.WORD, "false", 0);
            default -> row.add(Cell.STRING, text, 0);
        }
    }
}
