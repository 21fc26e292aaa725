package dev.furrow.revision.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Puts nodes into the order in which they would run: what is needed first; of those that could run next the one created first,
 * then the smaller id. Those that don't say when they were created come last.
 */
final class RunOrder implements Comparator<Node> {
    private RunOrder() {}

    /** Returns the order, shorter than {@code nodes} if some of them need each other in a cycle. */
    static List<Node> of(Collection<Node> nodes) {
        PriorityQueue<Node> ready = new PriorityQueue<>(16, new RunOrder());
        for (Node node : nodes) {
            node.index = node.parents.length + node.dependencies.length;
            if (node.index == 0) {
                ready.add(node);
            }
        }
        List<Node> order = new ArrayList<>(nodes.size());
        for (Node next = ready.poll(); next != null; next = ready.poll()) {
            order.add(next);
            release(next.children, ready);
            release(next.dependents, ready);
        }
        return order;
    }

    /** Counts down in each node's {@code index} what it still waits for. */
    private static void release(List<Node> waiting, PriorityQueue<Node> ready) {
        for (Node node : waiting) {
            node.index--;
            if (node.index == 0) {
                ready.add(node);
            }
        }
    }

    @Override
    public int compare(Node left, Node right) {
        int byTime = compare(left.revision.created(), right.revision.created());
        return byTime != 0 ? byTime : left.id().compareTo(right.id());
    }

    private static int compare(@Nullable Instant left, @Nullable Instant right) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        return left.compareTo(right);
    }
}
