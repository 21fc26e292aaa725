package dev.furrow.maven.seed;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.console.Output;
import dev.furrow.console.SeedOutput;
import dev.furrow.console.SeedsProgress;
import dev.furrow.maven.Arguments;
import dev.furrow.maven.FurrowMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals of {@code seed:} have in common: which seeds they take, and how they print. */
abstract class SeedMojo extends FurrowMojo {
    /** Which seeds to take, by the tables that they fill or by their own names, separated by commas; all if it isn't set. */
    @Parameter(property = "furrow.only")
    @Nullable
    String only;

    /** Whether to take what those of {@code only} depend on as well. */
    @Parameter(property = "furrow.withDependencies", defaultValue = "false")
    @Nullable
    String withDependencies;

    /** What to do about tables that clearing reaches although no seed fills them: {@code show} clears them, {@code refuse} stops. */
    @Parameter(property = "furrow.cascade", defaultValue = "show")
    @Nullable
    String cascade;

    /** Tables that must not be cleared at all, separated by commas. */
    @Parameter(property = "furrow.protect")
    @Nullable
    String protect;

    /** Whether to print what would happen, with its statements, instead of doing it. Writes nothing. */
    @Parameter(property = "furrow.dryRun", defaultValue = "false")
    @Nullable
    String dryRun;

    @Override
    protected final Progress progress(Output output) {
        return new SeedsProgress(output);
    }

    @Override
    protected final void run(Furrow furrow, Arguments arguments, Output output) {
        run(furrow, arguments, new SeedOutput(output));
    }

    abstract void run(Furrow furrow, Arguments arguments, SeedOutput output);
}
