package dev.furrow;

import dev.furrow.revision.RevisionView;
import java.util.List;

/**
 * The branch points. No database is asked: every revision counts as pending.
 *
 * @param forks revisions that several follow, in the order in which they would run
 * @param labelled revisions at which a branch with a label begins, likewise
 */
public record Branches(List<RevisionView> forks, List<RevisionView> labelled) {
    public Branches {
        forks = List.copyOf(forks);
        labelled = List.copyOf(labelled);
    }

    static Branches of(List<RevisionView> views) {
        return new Branches(
                views.stream().filter(RevisionView::isBranchPoint).toList(),
                views.stream()
                        .filter(view -> !view.revision().labels().isEmpty())
                        .toList());
    }
}
