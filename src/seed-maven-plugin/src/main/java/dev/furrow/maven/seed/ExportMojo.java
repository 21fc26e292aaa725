package dev.furrow.maven.seed;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.console.Output;
import dev.furrow.console.SeedOutput;
import dev.furrow.console.SeedsProgress;
import dev.furrow.console.goal.SeedGoals;
import dev.furrow.maven.Arguments;
import dev.furrow.maven.FurrowMojo;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes tables' rows as seed files that {@code seed:all} takes back unchanged. Overwrites nothing. */
@Mojo(name = "export", requiresProject = false, threadSafe = true)
public final class ExportMojo extends FurrowMojo {
    /** Which tables to write, separated by commas; all of the application's if it isn't set. */
    @Parameter(property = "furrow.only")
    @Nullable
    String only;

    /** What to write: {@code csv}, {@code json} or {@code yaml}. */
    @Parameter(property = "furrow.format", defaultValue = "csv")
    @Nullable
    String format;

    /** The folder to write into, made if it is missing; by default the first one of {@code seeds}. */
    @Parameter(property = "furrow.to")
    @Nullable
    String to;

    @Override
    protected Progress progress(Output output) {
        return new SeedsProgress(output);
    }

    @Override
    protected void run(Furrow furrow, Arguments arguments, Output output) {
        SeedGoals.export(furrow, arguments, new SeedOutput(output));
    }
}
