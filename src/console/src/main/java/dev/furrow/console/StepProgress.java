package dev.furrow.console;

import dev.furrow.UpgradeResult;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Step;
import java.nio.file.Path;
import java.time.Duration;

/** Prints a run's plan, and a line for each step when it is done. */
public final class StepProgress extends CommonProgress {
    private StepLines lines;

    public StepProgress(Output output) {
        super(output);
        this.lines = StepLines.none(output);
    }

    @Override
    public void backedUp(Path file) {
        output().fact("Backup", file.toString());
    }

    @Override
    public void packageBegins(String name) {
        output().fact("Package", name);
    }

    @Override
    public void packageEnds(String name, UpgradeResult done) {
        new MigrationOutput(output()).print(done);
    }

    @Override
    public void planned(Plan plan) {
        if (!plan.isEmpty()) {
            output().fact(RevisionWords.of(plan.direction()), RevisionWords.of(output(), plan));
            lines = StepLines.of(plan, output());
        }
    }

    @Override
    public void stepped(Step step, int number, int count, Duration took) {
        output().detail(lines.done(number, step.revision(), took));
    }
}
