package dev.furrow.seed.model;

/**
 * What of a file a seed is: the whole, or the rows of one of the tables that the file holds by their names.
 *
 * @param table as the file names it; empty for the whole
 * @param line where the file names it
 * @param start how many bytes stand before the text that is read
 * @param before what is read before that text, so that it means what it means in its file
 */
public record SeedPart(String table, int line, long start, String before) {
    public static final SeedPart WHOLE = new SeedPart("", 1, 0, "");

    public boolean isWhole() {
        return table.isEmpty();
    }

    /**
     * Returns which line of the file one is.
     *
     * @param read counted from the beginning of what is read
     */
    public int line(int read) {
        int lines = line + read - 1;
        for (int i = 0; i < before.length(); i++) {
            lines -= before.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }
}
