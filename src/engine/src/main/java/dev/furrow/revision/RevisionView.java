package dev.furrow.revision;

import java.util.List;

/**
 * A revision with what reading goals show around it. Lists of revisions are in the order in which those would run.
 *
 * @param children revisions that name it as their parent
 * @param dependencies what {@code depends-on} names, labels replaced by the revisions that bear them, parents left out
 * @param dependents revisions that depend on it and aren't its children
 * @param labels labels of all branches that it is on, sorted: its own, those of its ancestors, and those of a branch that
 *     begins above it without a fork between
 */
public record RevisionView(
        Revision revision,
        List<Revision> children,
        List<Revision> dependencies,
        List<Revision> dependents,
        List<String> labels,
        RevisionState state) {
    public RevisionView {
        children = List.copyOf(children);
        dependencies = List.copyOf(dependencies);
        dependents = List.copyOf(dependents);
        labels = List.copyOf(labels);
    }

    /** Returns the revision's id. */
    public RevisionId id() {
        return revision.id();
    }

    /** Returns whether no revision descends from it. */
    public boolean isHead() {
        return children.isEmpty();
    }

    /** Returns whether several revisions descend from it directly. */
    public boolean isBranchPoint() {
        return children.size() > 1;
    }

    /** Returns whether it has several parents. */
    public boolean isMerge() {
        return revision.parents().size() > 1;
    }
}
