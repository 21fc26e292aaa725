package dev.furrow.seed;

/** Reads where a COPY was: {@code COPY users, line 3, column id: "abc"}, whose words are in the server's language. */
final class CopyWhere {
    private CopyWhere() {}

    /** Returns the number of the row, from 1; 0 if {@code where} doesn't say. */
    static long row(String where) {
        for (String line : where.split("\n", -1)) {
            int comma = line.indexOf(", ");
            if (line.startsWith("COPY ") && comma > 0) {
                return firstNumber(line, comma);
            }
        }
        return 0;
    }

    private static long firstNumber(String text, int from) {
        int start = from;
        while (start < text.length() && !Character.isDigit(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && end < start + 18 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return start == end ? 0 : Long.parseLong(text, start, end, 10);
    }

    /** Tells whether {@code column} is the one that {@code where} names. */
    static boolean names(String where, String column) {
        return where.startsWith("COPY ") && (where.contains(" " + column + ": ") || where.endsWith(" " + column));
    }
}
