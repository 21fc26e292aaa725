package dev.furrow.console;

import dev.furrow.revision.Direction;
import dev.furrow.revision.Plan;
import dev.furrow.revision.RevisionId;
import java.util.Collection;
import java.util.Set;

/** Plans and version rows in a reader's words. */
final class RevisionWords {
    private RevisionWords() {}

    static String of(Direction direction) {
        return direction == Direction.UP ? "Upgrade" : "Downgrade";
    }

    /** Returns {@code base -> 2d970929c35a, 3 revisions}. */
    static String of(Output output, Plan plan) {
        return way(output, plan.from(), plan.to()) + ", "
                + revisions(plan.steps().size());
    }

    /** Returns {@code base -> 2d970929c35a}. */
    static String way(Output output, Set<RevisionId> from, Set<RevisionId> to) {
        return rows(output, from, Set.of()) + " -> " + rows(output, to, Set.of());
    }

    static String revisions(int count) {
        return count == 1 ? "1 revision" : count + " revisions";
    }

    /** Returns {@code 2d970929c35a (head), 5f2e9d31b0aa}; {@code base} for no rows. */
    static String rows(Output output, Collection<RevisionId> rows, Set<RevisionId> heads) {
        if (rows.isEmpty()) {
            return "base";
        }
        StringBuilder text = new StringBuilder();
        for (RevisionId row : rows) {
            text.append(text.isEmpty() ? "" : ", ").append(output.id(row.value()));
            text.append(heads.contains(row) ? " (head)" : "");
        }
        return text.toString();
    }
}
