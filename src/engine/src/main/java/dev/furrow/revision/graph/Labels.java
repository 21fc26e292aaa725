package dev.furrow.revision.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which branches each revision is on. Revisions of one line share one set, so that long lines cost nothing. */
final class Labels {
    private final List<Set<String>> byIndex;

    Labels(Nodes nodes) {
        byIndex = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            byIndex.add(inherited(node));
        }
        for (Node node : nodes) {
            if (!node.revision.labels().isEmpty()) {
                downToTheFork(node);
            }
        }
    }

    Set<String> of(Node node) {
        return byIndex.get(node.index);
    }

    private Set<String> inherited(Node node) {
        Set<String> labels = Set.of();
        for (Node parent : node.parents) {
            labels = union(labels, of(parent));
        }
        return union(labels, node.revision.labels());
    }

    private static Set<String> union(Set<String> labels, Collection<String> more) {
        if (labels.containsAll(more)) {
            return labels;
        }
        Set<String> union = new TreeSet<>(labels);
        union.addAll(more);
        return union;
    }

    /** A label may stand anywhere on its branch: what leads to it from the last fork or merge belongs to the branch. */
    private void downToTheFork(Node labelled) {
        Node at = labelled;
        while (at.parents.length == 1 && at.parents[0].children.size() + at.parents[0].dependents.size() == 1) {
            at = at.parents[0];
            byIndex.set(at.index, union(of(at), labelled.revision.labels()));
        }
    }
}
