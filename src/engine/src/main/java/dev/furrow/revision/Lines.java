package dev.furrow.revision;

/** Goes through a text line by line; a line ends at {@code \n}, {@code \r\n} or {@code \r}. */
final class Lines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private int offset;
    private int end;
    private int number = 1;

    private Lines(String text, int offset) {
        this.text = text;
        begin(offset);
    }

    /** Begins at the text's beginning, behind a byte order mark. */
    static Lines of(String text) {
        return new Lines(text, !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0);
    }

    /** Begins within the text; numbers count from there. */
    static Lines from(String text, int offset) {
        return new Lines(text, offset);
    }

    boolean atEnd() {
        return offset == text.length();
    }

    /** Returns where the line at hand begins. */
    int offset() {
        return offset;
    }

    /** Returns the number of the line at hand, from 1. */
    int number() {
        return number;
    }

    /** Returns the line at hand without its end. */
    String peek() {
        return text.substring(offset, end);
    }

    void advance() {
        if (end == text.length()) {
            begin(end);
            return;
        }
        boolean two = text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
        number++;
        begin(end + (two ? 2 : 1));
    }

    void skipBlank() {
        while (!atEnd() && peek().isBlank()) {
            advance();
        }
    }

    private void begin(int start) {
        offset = start;
        end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
    }
}
