package dev.furrow;

import dev.furrow.migrate.Migrated;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.Step;
import dev.furrow.revision.graph.RevisionGraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an upgrade or a downgrade did.
 *
 * @param steps in the order in which they ran; empty if the database was there already
 * @param from version rows before, sorted; empty for base
 * @param to version rows now, sorted; empty for base
 * @param heads those of {@code to} that nothing follows
 */
public record UpgradeResult(
        Direction direction, List<RevisionRun> steps, Set<RevisionId> from, Set<RevisionId> to, Set<RevisionId> heads) {
    public UpgradeResult {
        steps = List.copyOf(steps);
        heads = Set.copyOf(heads);
    }

    /** A revision that was run. */
    public record RevisionRun(RevisionId id, String message, Duration took) {}

    static UpgradeResult of(Migrated migrated, RevisionGraph graph) {
        Plan plan = migrated.plan();
        List<RevisionRun> runs = new ArrayList<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            runs.add(new RevisionRun(
                    step.revision().id(),
                    step.revision().message(),
                    migrated.took().get(i)));
        }
        return new UpgradeResult(plan.direction(), runs, plan.from(), plan.to(), heads(plan.to(), graph));
    }

    private static Set<RevisionId> heads(Set<RevisionId> rows, RevisionGraph graph) {
        Set<RevisionId> heads = new HashSet<>();
        for (Revision head : graph.heads()) {
            if (rows.contains(head.id())) {
                heads.add(head.id());
            }
        }
        return heads;
    }
}
