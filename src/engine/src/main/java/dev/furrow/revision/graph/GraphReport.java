package dev.furrow.revision.graph;

import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionState;
import dev.furrow.revision.RevisionView;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** The graph as reading goals show it, for a database that is somewhere. */
final class GraphReport {
    private final Nodes nodes;
    private final DatabasePosition current;
    private final Labels labels;
    private final BitSet tips;

    GraphReport(Nodes nodes, DatabasePosition current) {
        this.nodes = nodes;
        this.current = current;
        this.labels = new Labels(nodes);
        this.tips = Nodes.set(current.tips());
    }

    List<RevisionView> views(Iterable<Node> shown) {
        List<RevisionView> views = new ArrayList<>();
        for (Node node : shown) {
            views.add(view(node));
        }
        return views;
    }

    /** Returns {@code shown}, last first. */
    List<RevisionView> downwards(BitSet shown) {
        List<RevisionView> views = new ArrayList<>(shown.cardinality());
        for (int i = shown.length() - 1; i >= 0; i = shown.previousSetBit(i - 1)) {
            views.add(view(nodes.get(i)));
        }
        return views;
    }

    private RevisionView view(Node node) {
        return new RevisionView(
                node.revision,
                revisions(node.children),
                revisions(List.of(node.dependencies)),
                revisions(node.dependents),
                List.copyOf(labels.of(node)),
                state(node));
    }

    private RevisionState state(Node node) {
        if (tips.get(node.index)) {
            return RevisionState.CURRENT;
        }
        return current.applied().get(node.index) ? RevisionState.APPLIED : RevisionState.PENDING;
    }

    static List<Revision> revisions(Collection<Node> nodes) {
        List<Revision> revisions = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            revisions.add(node.revision);
        }
        return revisions;
    }
}
