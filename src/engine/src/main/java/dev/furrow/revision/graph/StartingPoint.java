package dev.furrow.revision.graph;

import dev.furrow.revision.target.Point;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** From where steps are counted that a person counts from where the database is. */
final class StartingPoint {
    private final Lookup lookup;
    private final DatabasePosition current;

    StartingPoint(Lookup lookup, DatabasePosition current) {
        this.lookup = lookup;
        this.current = current;
    }

    /** Returns where the point's steps up begin; empty for base. */
    Optional<Node> up(Point point) {
        if (!point.hasBranch()) {
            return only(point, current.list());
        }
        BitSet line = lookup.line(point);
        List<Node> rows = Lookup.within(current.list(), line);
        return only(point, rows.isEmpty() ? current.tipsOn(line) : rows);
    }

    private Optional<Node> only(Point point, List<Node> found) {
        if (found.size() > 1) {
            throw TargetErrors.severalCurrent(point, found, lookup.goal());
        }
        return Lookup.first(found);
    }

    /** Returns where the point's steps down begin. */
    Node down(Point point) {
        List<Node> found = current.list();
        if (point.hasBranch()) {
            BitSet line = lookup.line(point);
            List<Node> rows = Lookup.within(found, line);
            found = rows.isEmpty() ? Lookup.within(current.tips(), line) : rows;
        }
        return only(point, found).orElseThrow(() -> TargetErrors.nothingCurrent(point));
    }
}
