package dev.furrow.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The revisions that a command runs, in the order in which they run.
 *
 * @param from version rows before the first step, sorted; empty for base
 * @param to version rows after the last step, sorted; empty for base
 */
public record Plan(Direction direction, List<Step> steps, Set<RevisionId> from, Set<RevisionId> to) {
    public Plan {
        steps = List.copyOf(steps);
        from = RevisionId.sorted(from);
        to = RevisionId.sorted(to);
    }

    /** Returns whether the database is already there. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Returns the ids of the revisions that run, in order. */
    public List<RevisionId> ids() {
        List<RevisionId> ids = new ArrayList<>(steps.size());
        for (Step step : steps) {
            ids.add(step.revision().id());
        }
        return ids;
    }
}
