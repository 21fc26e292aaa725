package dev.furrow.text;

/** Goes through a text line by line; a line ends at {@code \n}, {@code \r\n} or {@code \r}. */
public final class Lines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private int offset;
    private int end;
    private int number = 1;
    private int carriageReturn = -1;

    private Lines(String text, int offset) {
        this.text = text;
        begin(offset);
    }

    /** Begins at the text's beginning, after a byte order mark. */
    public static Lines of(String text) {
        return new Lines(text, !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0);
    }

    /** Begins within the text; numbers count from there. */
    public static Lines from(String text, int offset) {
        return new Lines(text, offset);
    }

    public boolean atEnd() {
        return offset == text.length();
    }

    /** Returns where the line at hand begins. */
    public int offset() {
        return offset;
    }

    /** Returns the number of the line at hand, from 1. */
    public int number() {
        return number;
    }

    /** Returns the line at hand without its end. */
    public String peek() {
        return text.substring(offset, end);
    }

    public void advance() {
        if (end == text.length()) {
            begin(end);
            return;
        }
        boolean two = text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
        number++;
        begin(end + (two ? 2 : 1));
    }

    public void skipBlank() {
        while (!atEnd() && peek().isBlank()) {
            advance();
        }
    }

    // Searched for, not looked at one by one: a goal that has nothing to do spends its time in a JVM that hasn't
    // compiled anything yet.
    private void begin(int start) {
        offset = start;
        if (carriageReturn < start) {
            carriageReturn = find('\r', start);
        }
        end = Math.min(carriageReturn, find('\n', start));
    }

    private int find(char wanted, int start) {
        int found = text.indexOf(wanted, start);
        return found < 0 ? text.length() : found;
    }
}
