package dev.furrow.seed;

import java.util.Arrays;

/** Rows in the text format of PostgreSQL's COPY (see "File Formats" there), in UTF-8. */
final class CopyText {
    private byte[] bytes = new byte[1 << 16];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void add(Row row) {
        // A character takes at most three bytes, a pair of surrogates four; an escape two.
        int most = 3 * row.end(row.size() - 1) + 3 * row.size();
        if (length + most > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + most));
        }
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                put('\t');
            }
            if (row.isNull(i)) {
                put('\\');
                put('N');
            } else {
                value(row.buffer(), row.start(i), row.end(i));
            }
        }
        put('\n');
    }

    private void value(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= 0x80) {
                i += beyondAscii(text, i, to) - 1;
            } else {
                ascii(c);
            }
        }
    }

    private void ascii(char c) {
        switch (c) {
            case '\\' -> escape('\\');
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            case '\t' -> escape('t');
            default -> put(c);
        }
    }

    private void escape(char c) {
        put('\\');
        put(c);
    }

    /** Adds the character at {@code at} and returns how many of {@code text} it takes. */
    private int beyondAscii(char[] text, int at, int to) {
        int point = Character.codePointAt(text, at, to);
        if (point < 0x800) {
            put(0xC0 | (point >> 6));
            put(0x80 | (point & 0x3F));
            return 1;
        }
        if (point < 0x10000) {
            put(0xE0 | (point >> 12));
            put(0x80 | ((point >> 6) & 0x3F));
            put(0x80 | (point & 0x3F));
            return 1;
        }
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3F));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
        return 2;
    }

    private void put(int value) {
        bytes[length++] = (byte) value;
    }
}
