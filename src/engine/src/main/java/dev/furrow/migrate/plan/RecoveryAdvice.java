package dev.furrow.migrate.plan;

import dev.furrow.error.Advice;
import dev.furrow.journal.Heads;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.Step;
import dev.furrow.revision.target.Goal;
import java.util.HashSet;
import java.util.Set;

/** What to type after a revision ended half-way outside a transaction. */
public final class RecoveryAdvice {
    private final Revision revision;
    private final Direction direction;
    private final Set<RevisionId> before;
    private final Set<RevisionId> after;

    /** For a database with the version rows {@code before}, which the whole of the revision turns into {@code after}. */
    RecoveryAdvice(Revision revision, Direction direction, Set<RevisionId> before, Set<RevisionId> after) {
        this.revision = revision;
        this.direction = direction;
        this.before = Set.copyOf(before);
        this.after = Set.copyOf(after);
    }

    /** For a step on a database with the version rows {@code heads}. */
    public static RecoveryAdvice of(Step step, Set<RevisionId> heads) {
        Set<RevisionId> after = new HashSet<>(heads);
        after.removeAll(step.removed());
        after.addAll(step.added());
        return new RecoveryAdvice(step.revision(), step.direction(), heads, after);
    }

    /** Returns the goal that goes on with this revision first, whatever other lines wait for. */
    public Advice.RunGoal resume(String lead) {
        Goal goal = direction == Direction.UP ? Goal.UPGRADE : Goal.DOWNGRADE;
        return goal.to(lead, destination()).with("resume");
    }

    private String destination() {
        if (direction == Direction.UP) {
            return revision.id().value();
        }
        // One step down from a merge is ambiguous.
        return revision.parents().size() > 1 ? revision.parents().get(0).value() : revision.id() + "@-1";
    }

    /** Returns the goal that records the whole of the revision as done, and leaves other lines as they are. */
    public Advice.RunGoal settle(String lead) {
        String rows = after.isEmpty() ? "base" : Heads.target(after);
        Advice.RunGoal stamp = Goal.STAMP.to(lead, rows);
        return needsPurge() ? stamp.with("purge") : stamp;
    }

    /** A stamp leaves rows beside the ones that it names, and takes away those above: neither undoes one line of several. */
    private boolean needsPurge() {
        Set<RevisionId> kept = new HashSet<>(after);
        kept.retainAll(before);
        return direction == Direction.DOWN && !kept.isEmpty();
    }
}
