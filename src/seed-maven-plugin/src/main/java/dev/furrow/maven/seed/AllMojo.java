package dev.furrow.maven.seed;

import dev.furrow.Furrow;
import dev.furrow.console.SeedOutput;
import dev.furrow.console.goal.SeedGoals;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Clears the seeded tables and fills them, in the order that their foreign keys demand; all or nothing. */
@Mojo(name = "all", requiresProject = false, threadSafe = true)
public final class AllMojo extends SeedMojo {
    /** Whether to clear the tables before filling them. */
    @Parameter(property = "furrow.clear", defaultValue = "true")
    @Nullable
    String clear;

    @Override
    protected boolean worksInEachSchema(Arguments arguments) {
        return true;
    }

    @Override
    void run(Furrow furrow, Arguments arguments, SeedOutput output) {
        SeedGoals.all(furrow, arguments, output);
    }
}
