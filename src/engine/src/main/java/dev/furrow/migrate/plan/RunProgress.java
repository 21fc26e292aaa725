package dev.furrow.migrate.plan;

import dev.furrow.database.LockListener;
import dev.furrow.error.Diagnostic;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Step;
import java.time.Duration;

/** Is told what a run of revisions is about to do, does and has done. Every method may be left out. */
public interface RunProgress extends LockListener {
    /** The plan is made and checked; its first step is next. */
    default void planned(Plan plan) {}

    /**
     * A step is done.
     *
     * @param number from 1
     * @param count how many there are
     */
    default void stepped(Step step, int number, int count, Duration took) {}

    /** Something is worth mending, though the run goes on. */
    default void warned(Diagnostic warning) {}
}
