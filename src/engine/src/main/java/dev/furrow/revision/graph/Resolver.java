package dev.furrow.revision.graph;

import dev.furrow.revision.target.Point;
import dev.furrow.revision.target.Target;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what targets mean for a database that is somewhere. */
final class Resolver {
    private final Lookup lookup;
    private final DatabasePosition current;
    private final StartingPoint start;

    Resolver(Lookup lookup, DatabasePosition current) {
        this.lookup = lookup;
        this.current = current;
        this.start = new StartingPoint(lookup, current);
    }

    /** Returns the revisions that the target names, none of them twice; none at all for base. */
    List<Node> all(Target target) {
        Set<Node> all = new LinkedHashSet<>();
        for (Point point : target.points()) {
            all.addAll(all(point));
        }
        return List.copyOf(all);
    }

    List<Node> all(Point point) {
        return point.relative() ? Lookup.list(steps(point)) : absolute(point);
    }

    private List<Node> absolute(Point point) {
        return switch (point.anchor()) {
            case HEAD -> Lookup.list(lookup.head(point));
            case HEADS -> lookup.ends(point);
            case CURRENT -> point.hasBranch() ? Lookup.within(current.list(), lookup.line(point)) : current.list();
            case NAMED -> List.of(lookup.onBranch(point));
            case BASE -> base(point);
        };
    }

    private List<Node> base(Point point) {
        if (point.hasBranch()) {
            lookup.branch(point);
        }
        return List.of();
    }

    /** Walks the point's steps; empty if they lead to base. */
    Optional<Node> steps(Point point) {
        return new Walk(lookup, point).from(firstOf(point));
    }

    /** Returns what the point names; steps that lead beyond the graph end at its end. */
    List<Node> asFarAsPossible(Point point) {
        if (!point.relative()) {
            return absolute(point);
        }
        return Lookup.list(
                new Walk(lookup, point).asFarAsPossible(firstOf(point)).at());
    }

    /** Returns where the point's steps begin; empty for base. */
    Optional<Node> firstOf(Point point) {
        if (!point.isFromCurrent()) {
            return one(point);
        }
        return point.steps() > 0 ? start.up(point) : Optional.of(start.down(point));
    }

    /** Returns the one revision that the point names before its steps; empty for base. */
    private Optional<Node> one(Point point) {
        return switch (point.anchor()) {
            case HEAD, HEADS -> lookup.head(point);
            // Upwards the branch says which way to turn, so the start may lie below it.
            case NAMED -> Optional.of(point.steps() > 0 ? lookup.named(point.name()) : lookup.onBranch(point));
            case BASE, CURRENT -> Optional.empty();
        };
    }
}
