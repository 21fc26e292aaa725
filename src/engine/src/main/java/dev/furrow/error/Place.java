package dev.furrow.error;

/**
 * A place in a file, printed as editors and compilers print it: {@code file:line:column}.
 *
 * @param file the path as the user knows it, relative to the project where it lies inside
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1, in characters; 0 where the whole line is meant
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    public Place {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("not a place: " + line + ":" + column);
        }
    }

    /** Returns the place that is the whole of {@code file}. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** Returns a line, counted from 1, of {@code file}. */
    public static Place of(String file, int line) {
        return new Place(file, line, 0);
    }

    /** Returns the same file at another line. */
    public Place at(int otherLine) {
        return new Place(file, otherLine, 0);
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
