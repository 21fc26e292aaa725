package dev.furrow.revision;

import java.util.List;
import java.util.Set;

/**
 * What a stamp changes in the version table. Nothing runs.
 *
 * @param from version rows before, sorted
 * @param to version rows after, sorted
 * @param heads those of {@code to} that nothing follows
 * @param removed version rows to delete, sorted
 * @param added version rows to insert, sorted
 * @param marked revisions that count as applied from now on without having run, parents before children
 * @param unmarked revisions that no longer count as applied without having been undone, children before parents
 */
public record StampPlan(
        Set<RevisionId> from,
        Set<RevisionId> to,
        Set<RevisionId> heads,
        Set<RevisionId> removed,
        Set<RevisionId> added,
        List<Revision> marked,
        List<Revision> unmarked) {
    public StampPlan {
        from = RevisionId.sorted(from);
        to = RevisionId.sorted(to);
        heads = RevisionId.sorted(heads);
        removed = RevisionId.sorted(removed);
        added = RevisionId.sorted(added);
        marked = List.copyOf(marked);
        unmarked = List.copyOf(unmarked);
    }

    /** Returns whether the version table already says so. */
    public boolean isEmpty() {
        return removed.isEmpty() && added.isEmpty();
    }
}
