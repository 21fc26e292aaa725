package dev.furrow.revision.graph;

import dev.furrow.error.FurrowException;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Ties revisions together, and refuses what is no graph: always with the same error for the same files. */
final class GraphBuilder {
    private final List<Node> nodes;
    private final RevisionNames names;

    private GraphBuilder(Collection<Revision> revisions) {
        nodes = new ArrayList<>(revisions.size());
        names = new RevisionNames(revisions.size());
        for (Revision revision : revisions) {
            nodes.add(new Node(revision));
        }
    }

    static RevisionGraph build(Collection<Revision> revisions) {
        try {
            return new GraphBuilder(revisions).build();
        } catch (FurrowException anyOfSeveral) {
            // In this order the same mistake is found first, whatever the order of the files. Only then is it worth its
            // time.
            List<Revision> sorted = new ArrayList<>(revisions);
            sorted.sort(new ById());
            return new GraphBuilder(sorted).build();
        }
    }

    private RevisionGraph build() {
        claimIds();
        claimLabels();
        linkParents();
        linkDependencies();
        return new RevisionGraph(order(), names);
    }

    private void claimIds() {
        for (Node node : nodes) {
            Optional<Node> other = names.claim(node.id().value(), node);
            if (other.isPresent()) {
                throw GraphErrors.sameId(other.get().revision, node.revision);
            }
        }
    }

    private void claimLabels() {
        for (Node node : nodes) {
            for (String label : node.revision.labels()) {
                Optional<Node> other = names.claim(label, node);
                if (other.isPresent()) {
                    throw GraphErrors.sameLabel(label, other.get().revision, node.revision);
                }
            }
        }
    }

    private void linkParents() {
        for (Node node : nodes) {
            List<RevisionId> ids = node.revision.parents();
            List<Node> parents = new ArrayList<>(ids.size());
            for (RevisionId id : ids) {
                Node parent = parent(node, id);
                if (!parents.contains(parent)) {
                    parents.add(parent);
                    parent.children.add(node);
                }
            }
            node.parents = parents.toArray(Node.NONE);
        }
    }

    private Node parent(Node node, RevisionId id) {
        Optional<Node> parent = names.exactly(id.value());
        if (parent.isEmpty() || !parent.get().id().equals(id)) {
            throw GraphErrors.missingParent(node.revision, id, names);
        }
        if (parent.get() == node) {
            throw GraphErrors.itself(node.revision, "down-revision");
        }
        return parent.get();
    }

    private void linkDependencies() {
        for (Node node : nodes) {
            List<String> wanted = node.revision.dependsOn();
            if (wanted.isEmpty()) {
                continue;
            }
            List<Node> dependencies = new ArrayList<>(wanted.size());
            for (String name : wanted) {
                Node dependency = dependency(node, name);
                if (!dependencies.contains(dependency) && !List.of(node.parents).contains(dependency)) {
                    dependencies.add(dependency);
                    dependency.dependents.add(node);
                }
            }
            node.dependencies = dependencies.toArray(Node.NONE);
        }
    }

    private Node dependency(Node node, String name) {
        Optional<Node> dependency = names.exactly(name);
        if (dependency.isEmpty()) {
            throw GraphErrors.missingDependency(node.revision, name, names);
        }
        if (dependency.get() == node) {
            throw GraphErrors.itself(node.revision, "depends-on");
        }
        return dependency.get();
    }

    private Nodes order() {
        List<Node> order = RunOrder.of(nodes);
        if (order.size() < nodes.size()) {
            throw cycle();
        }
        Nodes numbered = new Nodes(order);
        Comparator<Node> byIndex = new ByIndex();
        for (Node node : order) {
            node.children.sort(byIndex);
            node.dependents.sort(byIndex);
        }
        return numbered;
    }

    private FurrowException cycle() {
        List<Node> waiting = new ArrayList<>();
        for (Node node : nodes) {
            if (node.index > 0) {
                waiting.add(node);
            }
        }
        return GraphErrors.cycle(Cycle.among(waiting));
    }

    private static final class ById implements Comparator<Revision> {
        @Override
        public int compare(Revision left, Revision right) {
            int byId = left.id().compareTo(right.id());
            return byId != 0 ? byId : left.place().compareTo(right.place());
        }
    }

    private static final class ByIndex implements Comparator<Node> {
        @Override
        public int compare(Node left, Node right) {
            return Integer.compare(left.index, right.index);
        }
    }
}
