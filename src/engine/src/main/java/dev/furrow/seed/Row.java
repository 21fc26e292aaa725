package dev.furrow.seed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of one row in a buffer that serves all rows of a file. */
final class Row {
    private char[] text = new char[1024];
    private int[] ends = new int[16];
    private boolean[] nulls = new boolean[16];
    private int size;
    private int line;

    /** Forgets the row before; the next one begins at {@code newLine}. */
    void begin(int newLine) {
        size = 0;
        line = newLine;
    }

    void add(char[] from, int offset, int length) {
        int start = grown(length);
        System.arraycopy(from, offset, text, start, length);
        ends[size] = start + length;
        nulls[size++] = false;
    }

    void addNull() {
        ends[size] = grown(0);
        nulls[size++] = true;
    }

    /** Makes room for a value and returns where it starts. */
    private int grown(int length) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            nulls = Arrays.copyOf(nulls, 2 * size);
        }
        int start = start(size);
        if (start + length > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, start + length));
        }
        return start;
    }

    /** Returns the number of values. */
    int size() {
        return size;
    }

    /** Returns the line of the file where it begins. */
    int line() {
        return line;
    }

    boolean isNull(int index) {
        return nulls[index];
    }

    /** Returns a value's text, if it isn't NULL. */
    @Nullable
    String value(int index) {
        return nulls[index] ? null : new String(text, start(index), ends[index] - start(index));
    }

    char[] buffer() {
        return text;
    }

    /** Returns where a value begins in {@link #buffer}. */
    int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /** Returns where a value ends in {@link #buffer}. */
    int end(int index) {
        return ends[index];
    }
}
