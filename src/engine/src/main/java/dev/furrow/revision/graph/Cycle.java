package dev.furrow.revision.graph;

import dev.furrow.revision.Revision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds a cycle to show among nodes that could not be ordered. */
final class Cycle {
    private Cycle() {}

    /**
     * Returns a cycle in the order in which its revisions would run, the smallest id first and not repeated at the end.
     *
     * @param waiting nodes that each wait for at least one other of them; not empty
     */
    static List<Revision> among(List<Node> waiting) {
        Set<Node> path = new LinkedHashSet<>();
        Node next = waiting.get(0);
        while (path.add(next)) {
            next = waitedFor(next);
        }
        List<Node> all = new ArrayList<>(path);
        return turned(all.subList(all.indexOf(next), all.size()));
    }

    private static Node waitedFor(Node node) {
        for (Node parent : node.parents) {
            if (parent.index > 0) {
                return parent;
            }
        }
        for (Node dependency : node.dependencies) {
            if (dependency.index > 0) {
                return dependency;
            }
        }
        throw new IllegalStateException(node + " waits for nothing");
    }

    private static List<Revision> turned(List<Node> downwards) {
        List<Revision> cycle = new ArrayList<>(downwards.size());
        int first = 0;
        for (int i = 0; i < downwards.size(); i++) {
            cycle.add(downwards.get(downwards.size() - 1 - i).revision);
            first = cycle.get(i).id().compareTo(cycle.get(first).id()) < 0 ? i : first;
        }
        Collections.rotate(cycle, -first);
        return cycle;
    }
}
