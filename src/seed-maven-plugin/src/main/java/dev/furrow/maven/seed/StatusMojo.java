package dev.furrow.maven.seed;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.SeedOptions;
import dev.furrow.console.Output;
import dev.furrow.console.SeedsProgress;
import dev.furrow.console.StatusOutput;
import dev.furrow.maven.Arguments;
import dev.furrow.maven.FurrowMojo;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Shows the seeds in their order, their tables, and how many rows those hold. Writes nothing. */
@Mojo(name = "status", requiresProject = false, threadSafe = true)
public final class StatusMojo extends FurrowMojo {
    /** Which seeds to show, by the tables that they fill or by their own names, separated by commas; all if it isn't set. */
    @Parameter(property = "furrow.only")
    @Nullable
    String only;

    @Override
    protected Progress progress(Output output) {
        return new SeedsProgress(output);
    }

    @Override
    protected boolean worksInEachSchema(Arguments arguments) {
        return true;
    }

    @Override
    protected void run(Furrow furrow, Arguments arguments, Output output) {
        new StatusOutput(output).print(furrow.seedStatus(SeedOptions.ALL.only(arguments.list("only"))));
    }
}
