package dev.furrow.revision.target;

import java.util.List;

/**
 * Where a command is to go, as a person wrote it. What it means is found in the graph of revisions, and is what it means in
 * Alembic: see "Partial Revision Identifiers", "Relative Migration Identifiers" and "Working with Branches" in its
 * documentation.
 */
public sealed interface Target permits Point, Points {
    /**
     * Returns what {@code text} says: {@code head}, {@code heads}, {@code base}, {@code current}, an id or the beginning of one,
     * each perhaps with {@code label@} before and {@code +2} or {@code -1} after, {@code +2} or {@code -1} alone, or several
     * of these separated by commas.
     *
     * @throws dev.furrow.error.FurrowException if it says none of these
     */
    static Target parse(String text) {
        return TargetParser.target(text);
    }

    /** Returns all that it names, at least one, as they were written. */
    List<Point> points();
}
