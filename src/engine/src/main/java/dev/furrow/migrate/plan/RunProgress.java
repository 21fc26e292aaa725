package dev.furrow.migrate.plan;

import dev.furrow.database.LockListener;
import dev.furrow.database.Notices;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Step;
import java.time.Duration;

/** Is told what a run of revisions is about to do, does and has done. Every method may be left out. */
public interface RunProgress extends LockListener, Notices.Listener {
    /** The plan is made and checked; its first step is next. */
    default void planned(Plan plan) {}

    /**
     * A step is done.
     *
     * @param number from 1
     * @param count how many there are
     */
    default void stepped(Step step, int number, int count, Duration took) {}
}
