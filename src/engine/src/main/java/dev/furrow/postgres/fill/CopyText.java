package dev.furrow.postgres.fill;

import dev.furrow.database.fill.RowErrors;
import dev.furrow.database.fill.RowShape;
import dev.furrow.value.SeedRow;
import dev.furrow.value.TextValues;
import dev.furrow.value.UnfitValueException;
import java.util.Arrays;

/** Rows in the text format of PostgreSQL's COPY (see "File Formats" there), in UTF-8. */
final class CopyText {
    private final RowErrors errors;
    private final PostgresForm[] forms;
    private byte[] bytes = new byte[1 << 16];
    private int length;

    /**
     * Begins with no row.
     *
     * @param forms of a row's columns
     */
    CopyText(PostgresForm[] forms, RowErrors errors) {
        this.errors = errors;
        this.forms = forms.clone();
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** Adds a row, whose values lie as {@code shape} says. */
    void add(SeedRow row, RowShape shape) {
        for (int i = 0; i < forms.length; i++) {
            if (i > 0) {
                reserve(1);
                put('\t');
            }
            int cell = shape.cell(i);
            try {
                add(row, i, cell);
            } catch (UnfitValueException e) {
                throw errors.unfit(i, row, cell, e);
            }
        }
        reserve(1);
        put('\n');
    }

    private void add(SeedRow row, int column, int cell) throws UnfitValueException {
        if (cell < 0 || row.isNull(cell)) {
            reserve(2);
            put('\\');
            put('N');
        } else if (forms[column].isSentAsItIs(row.buffer(), row.start(cell), row.end(cell))) {
            value(row.buffer(), row.start(cell), row.end(cell));
        } else {
            String text = forms[column].text(row.cell(cell), String.valueOf(row.value(cell)));
            value(text.toCharArray(), 0, text.length());
        }
    }

    /** Makes room: a character takes at most three bytes, a pair of surrogates four, an escape two. */
    private void reserve(int characters) {
        int most = 3 * characters;
        if (length + most > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + most));
        }
    }

    private void value(char[] text, int from, int to) throws UnfitValueException {
        reserve(to - from);
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= 0x80) {
                i += beyondAscii(text, i, to) - 1;
            } else {
                ascii(c);
            }
        }
    }

    private void ascii(char c) throws UnfitValueException {
        switch (c) {
            case '\\' -> escape('\\');
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            case '\t' -> escape('t');
            case '\0' -> throw TextValues.zero();
            default -> put(c);
        }
    }

    private void escape(char c) {
        put('\\');
        put(c);
    }

    /** Adds the character at {@code at} and returns how many of {@code text} it takes. */
    private int beyondAscii(char[] text, int at, int to) throws UnfitValueException {
        int point = Character.codePointAt(text, at, to);
        if (point < 0x800) {
            put(0xC0 | (point >> 6));
            put(0x80 | (point & 0x3F));
            return 1;
        }
        if (point < 0x10000) {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw TextValues.half();
            }
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
