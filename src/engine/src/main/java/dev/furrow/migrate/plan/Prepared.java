package dev.furrow.migrate.plan;

import dev.furrow.journal.OwnTables;
import dev.furrow.revision.Plan;
import java.util.List;

/**
 * A plan that passed every check.
 *
 * @param tables Furrow's own, where the plan was made
 * @param scripts the plan's steps with all that they will send, in their order
 */
public record Prepared(OwnTables tables, Plan plan, List<StepScript> scripts) {
    public Prepared {
        scripts = List.copyOf(scripts);
    }
}
