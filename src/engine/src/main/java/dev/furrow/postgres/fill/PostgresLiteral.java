package dev.furrow.postgres.fill;

/**
 * Goes from value to value through a text in the notation of PostgreSQL's arrays or ranges ("Array Input and Output Syntax" and
 * "Range Input/Output" in its manual). What isn't well-formed is left to the server.
 */
final class PostgresLiteral {
    private static final String BLANKS = " \t\n\u000b\f\r";

    private final String text;
    private final String structure;
    private final StringBuilder value = new StringBuilder();
    private int start;
    private int end;
    private boolean quoted;

    /**
     * Stands before the first value.
     *
     * @param structure the characters that stand between values
     */
    PostgresLiteral(String text, String structure) {
        this.text = text;
        this.structure = structure;
    }

    /** Goes to the next value, and returns whether there is one; between two commas there is none. */
    boolean next() {
        start = end;
        while (start < text.length() && isBetween(text.charAt(start))) {
            start++;
        }
        end = start;
        value.setLength(0);
        quoted = false;
        while (end < text.length() && structure.indexOf(text.charAt(end)) < 0) {
            read();
        }
        return start < text.length();
    }

    private boolean isBetween(char c) {
        return structure.indexOf(c) >= 0 || BLANKS.indexOf(c) >= 0;
    }

    private void read() {
        char c = text.charAt(end++);
        if (c == '"') {
            quoted = true;
            quotes();
        } else {
            add(c);
        }
    }

    private void quotes() {
        while (end < text.length()) {
            char c = text.charAt(end++);
            if (c == '"') {
                return;
            }
            add(c);
        }
    }

    /** After a backslash stands a character that means itself. */
    private void add(char c) {
        value.append(c == '\\' && end < text.length() ? text.charAt(end++) : c);
    }

    /** Returns the value where it stands, without its quotes. */
    String value() {
        return quoted ? value.toString() : value.toString().stripTrailing();
    }

    boolean isQuoted() {
        return quoted;
    }

    /** Returns where the value begins. */
    int start() {
        return start;
    }

    /** Returns where the value ends. */
    int end() {
        return end;
    }
}
