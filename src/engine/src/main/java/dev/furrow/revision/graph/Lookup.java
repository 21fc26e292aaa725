package dev.furrow.revision.graph;

import dev.furrow.revision.target.Anchor;
import dev.furrow.revision.target.Goal;
import dev.furrow.revision.target.Point;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds the nodes that targets name, wherever the database is. */
final class Lookup {
    private final Nodes nodes;
    private final RevisionNames names;
    private final Goal goal;

    Lookup(Nodes nodes, RevisionNames names, Goal goal) {
        this.nodes = nodes;
        this.names = names;
        this.goal = goal;
    }

    Goal goal() {
        return goal;
    }

    /** Returns the node with this id, label, or beginning of either. */
    Node named(String name) {
        Optional<Node> exact = names.exactly(name);
        return exact.isPresent() ? exact.get() : only(name, names.beginningWith(name));
    }

    /** Returns the node with this name, which has to lie on the point's branch if it has one. */
    Node onBranch(Point point) {
        if (!point.hasBranch()) {
            return named(point.name());
        }
        BitSet line = line(point);
        Optional<Node> exact = names.exactly(point.name());
        if (exact.isPresent()) {
            if (!line.get(exact.get().index)) {
                throw TargetErrors.notOnBranch(exact.get(), point);
            }
            return exact.get();
        }
        List<Node> all = names.beginningWith(point.name());
        List<Node> here = within(all, line);
        if (here.isEmpty() && !all.isEmpty()) {
            throw TargetErrors.notOnBranch(all.get(0), point);
        }
        return only(point.name(), here);
    }

    private Node only(String name, List<Node> found) {
        if (found.isEmpty()) {
            throw TargetErrors.unknown(name, names);
        }
        if (found.size() > 1) {
            throw TargetErrors.ambiguousBeginning(name, found);
        }
        return found.get(0);
    }

    /** Returns the node that names the point's branch. */
    Node branch(Point point) {
        return named(point.branch());
    }

    /** Returns what lies below or above the point's branch by descent: in Alembic's words, what shares its lineage. */
    BitSet line(Point point) {
        return nodes.lineage(Nodes.set(List.of(branch(point))), Edges.PARENTS);
    }

    /** Returns the heads, on the point's branch if it has one. */
    List<Node> heads(Point point) {
        List<Node> heads = nodes.heads();
        return point.hasBranch() ? within(heads, line(point)) : heads;
    }

    /** Returns what {@code heads} stands for: on a branch its heads, else the revisions that nothing needs. */
    List<Node> ends(Point point) {
        if (point.hasBranch()) {
            return heads(point);
        }
        List<Node> last = new ArrayList<>();
        for (Node node : nodes) {
            if (node.isLast()) {
                last.add(node);
            }
        }
        return last;
    }

    /** Returns the nodes without parents. */
    List<Node> bases() {
        return nodes.bases();
    }

    /** Returns the only one of the heads that the point names; empty where there is no revision at all. */
    Optional<Node> head(Point point) {
        List<Node> heads = point.anchor() == Anchor.HEADS ? ends(point) : heads(point);
        if (heads.size() > 1) {
            throw new HeadsInDoubt(nodes, heads).error(point, goal);
        }
        return first(heads);
    }

    /** Returns the first of the list, if there is one. */
    static Optional<Node> first(List<Node> nodes) {
        return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes.get(0));
    }

    /** Returns the node in a list of its own; an empty list for base. */
    static List<Node> list(Optional<Node> node) {
        return node.isPresent() ? List.of(node.get()) : List.of();
    }

    /** Returns those of the list that are in the set. */
    static List<Node> within(List<Node> all, BitSet set) {
        List<Node> within = new ArrayList<>();
        for (Node node : all) {
            if (set.get(node.index)) {
                within.add(node);
            }
        }
        return within;
    }
}
