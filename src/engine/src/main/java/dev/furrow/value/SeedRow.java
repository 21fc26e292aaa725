package dev.furrow.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of one row in a buffer that serves all rows of a file. */
public final class SeedRow {
    private char[] text;
    private int[] ends;
    private int[] lines;
    private Cell[] cells;
    private int size;
    private int line;
    private long number;

    public SeedRow() {
        this(1024, 16);
    }

    private SeedRow(int characters, int values) {
        text = new char[characters];
        ends = new int[values];
        lines = new int[values];
        cells = new Cell[values];
    }

    /** Forgets the row before; the next one begins at {@code newLine}. */
    public void begin(int newLine) {
        size = 0;
        line = newLine;
    }

    /** Says which of the seed's rows this is, from 1. */
    public void number(long which) {
        number = which;
    }

    public void add(char[] from, int offset, int length) {
        int start = grown(length);
        System.arraycopy(from, offset, text, start, length);
        end(start + length, Cell.PLAIN, line);
    }

    public void addNull() {
        addNull(line);
    }

    public void addNull(int at) {
        end(grown(0), Cell.NULL, at);
    }

    /** Adds a value that stands in the line {@code at}. */
    public void add(Cell cell, String value, int at) {
        int start = grown(value.length());
        value.getChars(0, value.length(), text, start);
        end(start + value.length(), cell, at);
    }

    /** Adds a value of another row. */
    public void add(SeedRow other, int index) {
        int start = grown(other.length(index));
        System.arraycopy(other.text, other.start(index), text, start, other.length(index));
        end(start + other.length(index), other.cells[index], other.lines[index]);
    }

    private void end(int end, Cell cell, int at) {
        ends[size] = end;
        cells[size] = cell;
        lines[size++] = at;
    }

    /** Makes room for a value and returns where it starts. */
    private int grown(int length) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            lines = Arrays.copyOf(lines, 2 * size);
            cells = Arrays.copyOf(cells, 2 * size);
        }
        int start = start(size);
        if (start + length > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, start + length));
        }
        return start;
    }

    /** Returns a row with the same values, whose buffer is its own and no larger than they are. */
    public SeedRow copy() {
        SeedRow copy = new SeedRow(characters(), size);
        copy.begin(line);
        copy.number(number);
        for (int i = 0; i < size; i++) {
            copy.add(this, i);
        }
        return copy;
    }

    /** Returns the characters of all values together. */
    public int characters() {
        return size == 0 ? 0 : ends[size - 1];
    }

    /** Returns the number of values. */
    public int size() {
        return size;
    }

    /** Returns the line of the file where it begins; 0 if it comes from no line. */
    public int line() {
        return line;
    }

    /** Returns the line of the file where a value begins. */
    public int line(int index) {
        return lines[index];
    }

    /** Returns which of the seed's rows this is, from 1. */
    public long number() {
        return number;
    }

    public Cell cell(int index) {
        return cells[index];
    }

    public boolean isNull(int index) {
        return cells[index] == Cell.NULL;
    }

    /** Returns a value's text, if it isn't NULL. */
    @Nullable
    public String value(int index) {
        return isNull(index) ? null : new String(text, start(index), length(index));
    }

    public char[] buffer() {
        return text;
    }

    /** Returns where a value begins in {@link #buffer}. */
    public int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /** Returns where a value ends in {@link #buffer}. */
    public int end(int index) {
        return ends[index];
    }

    int length(int index) {
        return ends[index] - start(index);
    }
}
