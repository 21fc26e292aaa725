package dev.furrow.sql;

import dev.furrow.error.Place;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The text of a file, with its lines. A line ends at a line feed, a carriage return, or both. */
public final class SourceText implements Origin {
    private final String file;
    private final String text;
    private final int[] lineStarts;
    private final @Nullable Place whole;

    private SourceText(String file, String text, @Nullable Place whole) {
        this.file = file;
        this.text = text;
        this.lineStarts = lineStarts(text);
        this.whole = whole;
    }

    /**
     * A file's whole text, so that offsets and lines are the file's.
     *
     * @param file as messages name it
     */
    public SourceText(String file, String text) {
        this(file, text, null);
    }

    /** Returns a text that no file holds, as code makes it: everything in it stands at {@code place}. */
    public static SourceText madeAt(Place place, String text) {
        return new SourceText(place.file(), text, place);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[64];
        int count = 1;
        boolean isPlain = text.indexOf('\r') < 0;
        int end = isPlain ? text.indexOf('\n') : lineEnd(text, 0);
        while (end >= 0) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = end + 1;
            end = isPlain ? text.indexOf('\n', end + 1) : lineEnd(text, end + 1);
        }
        return Arrays.copyOf(starts, count);
    }

    /** Returns the offset of the next line end's last character; -1 if there is none. */
    private static int lineEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the path as messages name it. */
    public String file() {
        return file;
    }

    /** Returns the whole text. */
    public String text() {
        return text;
    }

    /** Returns the line, from 1, of the character at {@code offset}. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Returns where the line after that of {@code offset} begins; the text's length if there is none. */
    int nextLine(int offset) {
        int line = lineAt(offset);
        return line < lineStarts.length ? lineStarts[line] : text.length();
    }

    /** Returns whether nothing but blanks stands before {@code offset} in its line. */
    boolean beginsLine(int offset) {
        int at = offset;
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        return at == lineStarts[lineAt(offset) - 1];
    }

    /** Returns the line of the character at {@code offset}. */
    public Place linePlace(int offset) {
        return whole == null ? Place.of(file, lineAt(offset)) : whole;
    }

    /** Returns line and column, the column in code points, of the character at {@code offset}. */
    @Override
    public Place placeAt(int offset) {
        if (whole != null) {
            return whole;
        }
        int line = lineAt(offset);
        return new Place(file, line, text.codePointCount(lineStarts[line - 1], offset) + 1);
    }
}
