package dev.furrow.postgres.fill;

/** Reads where a COPY was: {@code COPY users, line 3, column id: "abc"}, whose words are in the server's language. */
final class CopyWhere {
    private CopyWhere() {}

    /** Returns the number of the row, from 1; 0 if {@code where} doesn't say. */
    static long row(String where) {
        String own = ownPart(where);
        int comma = own.indexOf(", ");
        return comma < 0 ? 0 : firstNumber(own, comma);
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

    /** Returns whether {@code column} is the one that {@code where} names. */
    static boolean names(String where, String column) {
        String own = ownPart(where);
        int value = own.indexOf(": ");
        String named = value < 0 ? own : own.substring(0, value);
        return named.stripTrailing().endsWith(" " + column);
    }

    /** Returns what COPY itself says; before it may stand where a function was, or the reader of JSON. */
    private static String ownPart(String where) {
        int start = ("\n" + where).indexOf("\nCOPY ");
        return start < 0 ? "" : where.substring(start);
    }
}
