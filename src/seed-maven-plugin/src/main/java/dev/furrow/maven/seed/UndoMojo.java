package dev.furrow.maven.seed;

import dev.furrow.Furrow;
import dev.furrow.console.SeedOutput;
import dev.furrow.console.goal.SeedGoals;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;

/** Clears the seeded tables, and fills nothing. */
@Mojo(name = "undo", requiresProject = false, threadSafe = true)
public final class UndoMojo extends SeedMojo {
    @Override
    protected boolean worksInEachSchema(Arguments arguments) {
        return true;
    }

    @Override
    void run(Furrow furrow, Arguments arguments, SeedOutput output) {
        SeedGoals.undo(furrow, arguments, output);
    }
}
