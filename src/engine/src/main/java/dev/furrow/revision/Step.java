package dev.furrow.revision;

import java.util.Set;

/**
 * One revision that a plan runs, and what becomes of the version table in the same transaction.
 *
 * @param removed version rows to delete; each is there before this step
 * @param added version rows to insert; none is there before this step
 */
public record Step(Revision revision, Direction direction, Set<RevisionId> removed, Set<RevisionId> added) {
    public Step {
        removed = RevisionId.sorted(removed);
        added = RevisionId.sorted(added);
    }
}
