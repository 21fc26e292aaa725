package dev.furrow.revision.graph;

import dev.furrow.revision.Direction;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The version table while a plan runs: one row for each applied revision that no other applied one needs. This is what
 * Alembic's {@code HeadMaintainer} keeps.
 */
final class VersionRows {
    private final Nodes nodes;
    /** Not a bit set: clearing its last bit searches for the one before, each time from the end. */
    private final boolean[] rows;
    /** How many applied revisions need each one directly. */
    private final int[] above;

    VersionRows(Nodes nodes, DatabasePosition current) {
        this.nodes = nodes;
        this.rows = new boolean[nodes.size()];
        for (Node row : current.list()) {
            rows[row.index] = true;
        }
        this.above = new int[nodes.size()];
        BitSet applied = current.applied();
        for (int i = applied.nextSetBit(0); i >= 0; i = applied.nextSetBit(i + 1)) {
            count(nodes.get(i).parents);
            count(nodes.get(i).dependencies);
        }
    }

    private void count(Node[] needed) {
        for (Node node : needed) {
            above[node.index]++;
        }
    }

    /** Returns the ids in the table. */
    Set<RevisionId> ids() {
        List<RevisionId> ids = new ArrayList<>();
        for (Node node : nodes) {
            if (rows[node.index]) {
                ids.add(node.id());
            }
        }
        return RevisionId.sorted(ids);
    }

    Step up(Node node) {
        List<RevisionId> removed = new ArrayList<>(1);
        cover(node.parents, removed);
        cover(node.dependencies, removed);
        rows[node.index] = true;
        return new Step(node.revision, Direction.UP, RevisionId.sorted(removed), Set.of(node.id()));
    }

    private void cover(Node[] needed, List<RevisionId> removed) {
        for (Node node : needed) {
            above[node.index]++;
            if (rows[node.index]) {
                rows[node.index] = false;
                removed.add(node.id());
            }
        }
    }

    Step down(Node node) {
        List<RevisionId> added = new ArrayList<>(1);
        rows[node.index] = false;
        uncover(node.parents, added);
        uncover(node.dependencies, added);
        return new Step(node.revision, Direction.DOWN, Set.of(node.id()), RevisionId.sorted(added));
    }

    private void uncover(Node[] needed, List<RevisionId> added) {
        for (Node node : needed) {
            above[node.index]--;
            if (above[node.index] == 0 && !rows[node.index]) {
                rows[node.index] = true;
                added.add(node.id());
            }
        }
    }
}
