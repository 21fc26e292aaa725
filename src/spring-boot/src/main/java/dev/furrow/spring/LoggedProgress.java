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
    private final String before;

    LoggedProgress() {
        this("");
    }

    /** @param before what each line begins with */
    private LoggedProgress(String before) {
        this.before = before;
    }

    @Override
    public Progress in(String schema) {
        return new LoggedProgress(schema + ": ");
    }

    private void info(String line) {
        log.info(before + line);
    }

    @Override
    public void packageBegins(String name) {
        info("Package " + name);
    }

    @Override
    public void planned(Plan plan) {
        info("Revisions to run: " + plan.steps().size());
    }

    @Override
    public void stepped(Step step, int number, int count, Duration took) {
        info(number + "/" + count + "  " + step.revision().title() + ", " + took.toMillis() + " ms");
    }

    @Override
    public void waiting(String holder) {
        info("Waiting for another run: " + holder);
    }

    @Override
    public void waitingForConnection(String why) {
        info("Waiting for a connection: " + why);
    }

    @Override
    public void waitingForOthers(String why) {
        info("Waiting: " + why);
    }

    @Override
    public void tryingAgain(Diagnostic failure) {
        info("Rolled back, trying again: " + failure.text(new BuildSpelling()));
    }

    @Override
    public void warned(Diagnostic warning) {
        log.warn(before + warning.text(new BuildSpelling()));
    }

    @Override
    public void remarked(Diagnostic remark) {
        info(remark.text(new BuildSpelling()));
    }

    @Override
    public void hookSaid(String when, String line) {
        info("Hook " + when + ": " + line);
    }

    @Override
    public void backedUp(Path file) {
        info("Backed up to " + file);
    }
}
