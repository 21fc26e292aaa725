package dev.furrow.revision.graph;

import dev.furrow.revision.target.Point;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Steps up and down lines of descent. Base, below every first revision, is an empty Optional. */
final class Walk {
    private final Lookup lookup;
    private final Point point;

    /** A walk that {@code point} asks for; it says how many steps, and within which branch. */
    Walk(Lookup lookup, Point point) {
        this.lookup = lookup;
        this.point = point;
    }

    /** Where a walk came to, and how many of its steps there was nothing left for. */
    record End(Optional<Node> at, int missing) {}

    /** Walks all the point's steps, up or down, from {@code start}. */
    Optional<Node> from(Optional<Node> start) {
        End end = asFarAsPossible(start);
        if (end.missing() > 0) {
            throw TargetErrors.tooFar(point, start, end.missing());
        }
        return end.at();
    }

    /** Walks as many of the point's steps as there are. */
    End asFarAsPossible(Optional<Node> start) {
        return point.steps() > 0 ? up(start) : down(start);
    }

    private End up(Optional<Node> start) {
        BitSet line = point.hasBranch() ? lookup.line(point) : new BitSet();
        Optional<Node> at = start;
        for (int left = point.steps(); left > 0; left--) {
            List<Node> next = at.isPresent() ? at.get().children : lookup.bases();
            if (point.hasBranch()) {
                next = Lookup.within(next, line);
            }
            if (next.isEmpty()) {
                return new End(at, left);
            }
            if (next.size() > 1) {
                throw TargetErrors.forkAhead(point, at, next, lookup.goal());
            }
            at = Optional.of(next.get(0));
        }
        return new End(at, 0);
    }

    private End down(Optional<Node> start) {
        Optional<Node> at = start;
        for (int left = -point.steps(); left > 0; left--) {
            if (at.isEmpty()) {
                return new End(at, left);
            }
            if (at.get().isMerge()) {
                throw TargetErrors.mergeBelow(point, at.get(), lookup.goal());
            }
            Node[] parents = at.get().parents;
            at = parents.length == 0 ? Optional.empty() : Optional.of(parents[0]);
        }
        return new End(at, 0);
    }
}
