package dev.furrow.revision.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * All nodes in the order in which they would run. Because whatever a node needs stands before it, walking up or down is one
 * pass over a bit set, without a stack, however deep the graph is.
 */
final class Nodes implements Iterable<Node> {
    private final Node[] order;

    Nodes(List<Node> order) {
        this.order = order.toArray(Node.NONE);
        for (int i = 0; i < this.order.length; i++) {
            this.order[i].index = i;
        }
    }

    int size() {
        return order.length;
    }

    Node get(int index) {
        return order[index];
    }

    /** Returns the nodes without children. */
    List<Node> heads() {
        List<Node> heads = new ArrayList<>();
        for (Node node : order) {
            if (node.isHead()) {
                heads.add(node);
            }
        }
        return heads;
    }

    /** Returns the nodes without parents. */
    List<Node> bases() {
        List<Node> bases = new ArrayList<>();
        for (Node node : order) {
            if (node.parents.length == 0) {
                bases.add(node);
            }
        }
        return bases;
    }

    static BitSet set(Collection<Node> nodes) {
        BitSet set = new BitSet();
        for (Node node : nodes) {
            set.set(node.index);
        }
        return set;
    }

    /** Returns {@code from} and everything that it needs. */
    BitSet ancestors(BitSet from, Edges edges) {
        BitSet found = (BitSet) from.clone();
        for (int i = found.length() - 1; i >= 0; i = found.previousSetBit(i - 1)) {
            mark(order[i].parents, found);
            if (edges == Edges.ALL) {
                mark(order[i].dependencies, found);
            }
        }
        return found;
    }

    /** Returns {@code from} and everything that needs it. */
    BitSet descendants(BitSet from, Edges edges) {
        BitSet found = (BitSet) from.clone();
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            mark(order[i].children, found);
            if (edges == Edges.ALL) {
                mark(order[i].dependents, found);
            }
        }
        return found;
    }

    /** Returns {@code from} with what lies below and what lies above, but not what lies beside it. */
    BitSet lineage(BitSet from, Edges edges) {
        BitSet found = ancestors(from, edges);
        found.or(descendants(from, edges));
        return found;
    }

    /** Returns what {@code nodes} need directly. */
    BitSet needed(BitSet nodes) {
        BitSet needed = new BitSet();
        for (int i = nodes.nextSetBit(0); i >= 0; i = nodes.nextSetBit(i + 1)) {
            mark(order[i].parents, needed);
            mark(order[i].dependencies, needed);
        }
        return needed;
    }

    /** Returns those of {@code nodes} that another one of them needs. */
    BitSet covered(BitSet nodes) {
        BitSet covered = ancestors(needed(nodes), Edges.ALL);
        covered.and(nodes);
        return covered;
    }

    private static void mark(Node[] nodes, BitSet found) {
        for (Node node : nodes) {
            found.set(node.index);
        }
    }

    private static void mark(List<Node> nodes, BitSet found) {
        for (int i = 0; i < nodes.size(); i++) {
            found.set(nodes.get(i).index);
        }
    }

    @Override
    public Iterator<Node> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < order.length;
            }

            @Override
            public Node next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return order[next++];
            }
        };
    }
}
