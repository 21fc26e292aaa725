package dev.furrow.revision.graph;

import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;

/** A revision in the graph, with its neighbours. Changes only while the graph is built. */
final class Node {
    static final Node[] NONE = {};

    final Revision revision;
    /** Its position in the order in which everything would run; below those of all that it needs. */
    int index;
    /** What {@code down-revision} names. */
    Node[] parents = NONE;
    /** What {@code depends-on} names, parents left out. */
    Node[] dependencies = NONE;
    /** Those whose parent this is, in the order in which they would run. */
    final List<Node> children = new ArrayList<>(1);
    /** Those that depend on this without being its children, in the same order. */
    final List<Node> dependents = new ArrayList<>(0);

    Node(Revision revision) {
        this.revision = revision;
    }

    RevisionId id() {
        return revision.id();
    }

    boolean isHead() {
        return children.isEmpty();
    }

    /** Returns whether nothing at all needs it, by descent or dependency. */
    boolean isLast() {
        return children.isEmpty() && dependents.isEmpty();
    }

    boolean isMerge() {
        return parents.length > 1;
    }

    @Override
    public String toString() {
        return revision.id().value();
    }
}
