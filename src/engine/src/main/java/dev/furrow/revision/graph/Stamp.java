package dev.furrow.revision.graph;

import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.StampPlan;
import dev.furrow.revision.target.Goal;
import dev.furrow.revision.target.Point;
import dev.furrow.revision.target.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Plans stamps: each target takes the place of the version rows below and above it, and leaves the others alone. Of targets
 * that include each other the upper one counts. Base takes the place of all rows, {@code label@base} of those that the branch touches.
 */
final class Stamp {
    private final Nodes nodes;
    private final DatabasePosition current;
    private final Lookup lookup;
    private final Resolver resolver;

    Stamp(Nodes nodes, RevisionNames names, DatabasePosition current) {
        this.nodes = nodes;
        this.current = current;
        this.lookup = new Lookup(nodes, names, Goal.STAMP);
        this.resolver = new Resolver(lookup, current);
    }

    StampPlan to(Target target) {
        BitSet named = Nodes.set(resolver.all(target));
        named.andNot(nodes.covered(named));
        BitSet replaced = nodes.lineage(named, Edges.ALL);
        for (Point point : target.points()) {
            if (resolver.all(point).isEmpty()) {
                replaced.or(emptied(point));
            }
        }
        BitSet after = (BitSet) current.rows().clone();
        after.andNot(replaced);
        after.or(named);
        return plan(after);
    }

    /** Returns where rows go away when the point, which leads to base, is stamped. */
    private BitSet emptied(Point point) {
        BitSet all = new BitSet();
        all.set(0, nodes.size());
        return point.hasBranch() ? nodes.lineage(Nodes.set(List.of(lookup.branch(point))), Edges.ALL) : all;
    }

    private StampPlan plan(BitSet after) {
        BitSet before = current.rows();
        BitSet applied = nodes.ancestors(after, Edges.ALL);
        return new StampPlan(
                ids(before),
                ids(after),
                ids(heads(after)),
                ids(without(before, after)),
                ids(without(after, before)),
                revisions(without(applied, current.applied())),
                reversed(revisions(without(current.applied(), applied))));
    }

    private BitSet heads(BitSet rows) {
        return Nodes.set(Lookup.within(nodes.heads(), rows));
    }

    private static BitSet without(BitSet set, BitSet other) {
        BitSet rest = (BitSet) set.clone();
        rest.andNot(other);
        return rest;
    }

    private Set<RevisionId> ids(BitSet set) {
        List<RevisionId> ids = new ArrayList<>();
        for (Node node : current.list(set)) {
            ids.add(node.id());
        }
        return RevisionId.sorted(ids);
    }

    private List<Revision> revisions(BitSet set) {
        List<Revision> revisions = new ArrayList<>();
        for (Node node : current.list(set)) {
            revisions.add(node.revision);
        }
        return revisions;
    }

    private static List<Revision> reversed(List<Revision> revisions) {
        Collections.reverse(revisions);
        return revisions;
    }
}
