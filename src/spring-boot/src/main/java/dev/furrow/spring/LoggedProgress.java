package dev.furrow.spring;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.error.Diagnostic;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Step;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** A line in the application's log for each step, and for whatever keeps a start waiting. */
final class LoggedProgress implements Progress {
    private final Log log = LogFactory.getLog(Furrow.class);

    @Override
    public void planned(Plan plan) {
        log.info("Revisions to run: " + plan.steps().size());
    }

    @Override
    public void stepped(Step step, int number, int count, Duration took) {
        log.info(number + "/" + count + "  " + step.revision().title() + ", " + took.toMillis() + " ms");
    }

    @Override
    public void waiting(String holder) {
        log.info("Waiting for another run: " + holder);
    }

    @Override
    public void waitingForConnection(String why) {
        log.info("Waiting for a connection: " + why);
    }

    @Override
    public void waitingForOthers(String why) {
        log.info("Waiting: " + why);
    }

    @Override
    public void tryingAgain(Diagnostic failure) {
        log.info("Rolled back, trying again: " + failure);
    }

    @Override
    public void warned(Diagnostic warning) {
        log.warn(warning);
    }

    @Override
    public void backedUp(Path file) {
        log.info("Backed up to " + file);
    }
}
