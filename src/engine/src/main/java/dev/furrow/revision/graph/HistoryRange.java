package dev.furrow.revision.graph;

import dev.furrow.revision.target.Goal;
import dev.furrow.revision.target.Point;
import dev.furrow.revision.target.RevisionRange;
import dev.furrow.revision.target.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds what lies in a range, as Alembic's {@code history} does: from its lower end by descent, up to its upper end. */
final class HistoryRange {
    private final Nodes nodes;
    private final Lookup lookup;
    private final DatabasePosition current;

    HistoryRange(Nodes nodes, RevisionNames names, DatabasePosition current) {
        this.nodes = nodes;
        this.lookup = new Lookup(nodes, names, Goal.SHOW);
        this.current = current;
    }

    BitSet of(RevisionRange range) {
        boolean stepsDown = isStepsAlone(range.from());
        BitSet upper = stepsDown ? end(range.to(), current) : new BitSet();
        BitSet lower = end(range.from(), stepsDown ? DatabasePosition.at(nodes, upper) : current);
        if (!stepsDown) {
            upper = end(range.to(), isStepsAlone(range.to()) ? DatabasePosition.at(nodes, lower) : current);
        }
        return between(range, lower, onBranchOf(range.from(), upper));
    }

    private static boolean isStepsAlone(Target target) {
        return target.points().get(0).isStepsAlone();
    }

    /** Returns an end of the range; one that lies beyond the graph's own end is that. */
    private BitSet end(Target target, DatabasePosition from) {
        BitSet end = new BitSet();
        for (Point point : target.points()) {
            if (point.isStepsAlone() && !point.hasBranch() && point.steps() < 0) {
                end.or(below(point, from));
            } else {
                end.or(Nodes.set(new Resolver(lookup, from).asFarAsPossible(point)));
            }
        }
        return end;
    }

    private BitSet below(Point point, DatabasePosition from) {
        List<Node> reached = new ArrayList<>();
        for (Node node : from.list()) {
            new Walk(lookup, point).asFarAsPossible(Optional.of(node)).at().ifPresent(reached::add);
        }
        return Nodes.set(reached);
    }

    /** A lower end {@code label@base} means the upper ends of that branch alone. */
    private BitSet onBranchOf(Target from, BitSet upper) {
        Point point = from.points().get(0);
        if (point.hasBranch()) {
            upper.and(lookup.line(point));
        }
        return upper;
    }

    private BitSet between(RevisionRange range, BitSet lower, BitSet upper) {
        BitSet between = nodes.ancestors(upper, Edges.ALL);
        BitSet stray = (BitSet) lower.clone();
        stray.andNot(between);
        if (!stray.isEmpty()) {
            throw TargetErrors.notARange(range, nodes.get(stray.nextSetBit(0)));
        }
        between.andNot(nodes.ancestors(lower, Edges.ALL));
        between.or(lower);
        if (!lower.isEmpty()) {
            between.and(nodes.descendants(lower, Edges.PARENTS));
        }
        return between;
    }
}
