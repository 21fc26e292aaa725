package dev.furrow.revision.graph;

import dev.furrow.error.Advice;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.UnknownRevisionException;
import dev.furrow.revision.target.Goal;
import dev.furrow.revision.target.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a database is: its version rows, and all that they include. */
final class DatabasePosition {
    private final Nodes nodes;
    private final BitSet rows;
    private final BitSet applied;

    private DatabasePosition(Nodes nodes, BitSet rows) {
        this.nodes = nodes;
        this.rows = rows;
        this.applied = nodes.ancestors(rows, Edges.ALL);
    }

    /**
     * Takes the ids of version rows.
     *
     * @throws UnknownRevisionException if one of them has no script
     */
    static DatabasePosition of(Nodes nodes, RevisionNames names, Set<RevisionId> ids) {
        BitSet rows = new BitSet();
        for (RevisionId id : ids.size() > 1 ? RevisionId.sorted(ids) : ids) {
            Optional<Node> node = names.exactly(id.value());
            if (node.isEmpty() || !node.get().id().equals(id)) {
                throw unknown(id, names);
            }
            rows.set(node.get().index);
        }
        return new DatabasePosition(nodes, rows);
    }

    /** Takes nodes as if they were version rows. */
    static DatabasePosition at(Nodes nodes, BitSet rows) {
        return new DatabasePosition(nodes, rows);
    }

    private static UnknownRevisionException unknown(RevisionId id, RevisionNames names) {
        List<Advice> advice = new ArrayList<>(names.didYouMean(id.value()));
        advice.add(Advice.literal("If its script is on another branch:", "git log --all --oneline -S " + id));
        advice.add(Goal.STAMP.to("To begin anew at another one:", "<revision>").with("purge"));
        return new UnknownRevisionException(id, advice);
    }

    /** Returns the nodes of the version rows; not to be changed. */
    BitSet rows() {
        return rows;
    }

    /** Returns the version rows and all that they need; not to be changed. */
    BitSet applied() {
        return applied;
    }

    /** Returns the nodes of the version rows, in the order in which they would run. */
    List<Node> list() {
        return list(rows);
    }

    List<Node> list(BitSet set) {
        List<Node> list = new ArrayList<>();
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            list.add(nodes.get(i));
        }
        return list;
    }

    /** Refuses version rows of which one includes another: Alembic does, and so nobody can tell what was meant. */
    void requireApart() {
        BitSet covered = rows.cardinality() < 2 ? new BitSet() : nodes.covered(rows);
        if (!covered.isEmpty()) {
            Node lower = nodes.get(covered.nextSetBit(0));
            throw TargetErrors.rowsOverlap(lower, above(lower, rows));
        }
    }

    /** Returns the last of {@code set} that needs {@code lower}. */
    private Node above(Node lower, BitSet set) {
        BitSet above = nodes.descendants(Nodes.set(List.of(lower)), Edges.ALL);
        above.and(set);
        return nodes.get(above.length() - 1);
    }

    /** Refuses targets of which one includes another. */
    void requireApart(Target target, List<Node> named) {
        BitSet set = Nodes.set(named);
        BitSet covered = set.cardinality() < 2 ? new BitSet() : nodes.covered(set);
        if (!covered.isEmpty()) {
            Node lower = nodes.get(covered.nextSetBit(0));
            throw TargetErrors.targetsOverlap(target, lower, above(lower, set));
        }
    }

    /** Returns the applied revisions that end a line: no applied revision descends from them. */
    List<Node> tips() {
        List<Node> tips = new ArrayList<>();
        for (Node node : list(applied)) {
            if (Lookup.within(node.children, applied).isEmpty()) {
                tips.add(node);
            }
        }
        return tips;
    }

    /** Returns what is applied of {@code line} and not needed directly by anything else that is applied of it. */
    List<Node> tipsOn(BitSet line) {
        BitSet here = (BitSet) applied.clone();
        here.and(line);
        BitSet needed = nodes.needed(here);
        here.andNot(needed);
        return list(here);
    }
}
