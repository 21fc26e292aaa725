package dev.furrow.revision;

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
    private final BitSet rows;
    /** How many applied revisions need each one directly. */
    private final int[] above;

    VersionRows(Nodes nodes, Current current) {
        this.nodes = nodes;
        this.rows = (BitSet) current.rows().clone();
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
        for (int i = rows.nextSetBit(0); i >= 0; i = rows.nextSetBit(i + 1)) {
            ids.add(nodes.get(i).id());
        }
        return RevisionId.sorted(ids);
    }

    Step up(Node node) {
        List<RevisionId> removed = new ArrayList<>(1);
        cover(node.parents, removed);
        cover(node.dependencies, removed);
        rows.set(node.index);
        return new Step(node.revision, Direction.UP, RevisionId.sorted(removed), Set.of(node.id()));
    }

    private void cover(Node[] needed, List<RevisionId> removed) {
        for (Node node : needed) {
            above[node.index]++;
            if (rows.get(node.index)) {
                rows.clear(node.index);
                removed.add(node.id());
            }
        }
    }

    Step down(Node node) {
        List<RevisionId> added = new ArrayList<>(1);
        rows.clear(node.index);
        uncover(node.parents, added);
        uncover(node.dependencies, added);
        return new Step(node.revision, Direction.DOWN, Set.of(node.id()), RevisionId.sorted(added));
    }

    private void uncover(Node[] needed, List<RevisionId> added) {
        for (Node node : needed) {
            above[node.index]--;
            if (above[node.index] == 0 && !rows.get(node.index)) {
                rows.set(node.index);
                added.add(node.id());
            }
        }
    }
}
