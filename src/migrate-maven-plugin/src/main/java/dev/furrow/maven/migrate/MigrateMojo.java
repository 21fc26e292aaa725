package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.console.MigrationOutput;
import dev.furrow.console.Output;
import dev.furrow.console.StepProgress;
import dev.furrow.maven.Arguments;
import dev.furrow.maven.FurrowMojo;

/** What the goals of {@code migrate:} have in common: how they print. */
abstract class MigrateMojo extends FurrowMojo {
    @Override
    protected final Progress progress(Output output) {
        return new StepProgress(output);
    }

    @Override
    protected final void run(Furrow furrow, Arguments arguments, Output output) {
        run(furrow, arguments, new MigrationOutput(output));
    }

    abstract void run(Furrow furrow, Arguments arguments, MigrationOutput output);
}
