package dev.furrow.maven.migrate;

import dev.furrow.maven.Output;
import dev.furrow.maven.PrintedProgress;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Step;
import java.time.Duration;

/** Prints a run's plan, and a line for each step when it is done. */
final class StepProgress extends PrintedProgress {
    private StepLines lines;

    StepProgress(Output output) {
        super(output);
        this.lines = StepLines.none(output);
    }

    @Override
    public void planned(Plan plan) {
        if (!plan.isEmpty()) {
            output().fact(Words.of(plan.direction()), Words.of(output(), plan));
            lines = StepLines.of(plan, output());
        }
    }

    @Override
    public void stepped(Step step, int number, int count, Duration took) {
        output().detail(lines.done(number, step.revision(), took));
    }
}
