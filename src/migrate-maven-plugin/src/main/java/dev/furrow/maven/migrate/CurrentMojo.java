package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.console.goal.MigrationGoals;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Says at which revision the database is. Writes nothing. */
@Mojo(name = "current", requiresProject = false, threadSafe = true)
public final class CurrentMojo extends MigrateMojo {
    /** Whether to say more of each revision: its file, its parents, when it was applied, and by whom. */
    @Parameter(property = "furrow.verbose", defaultValue = "false")
    @Nullable
    String verbose;

    /**
     * Whether to prove it: the revisions are replayed in a database to throw away, and what sets the database apart from what they make is
     * said.
     */
    @Parameter(property = "furrow.verify", defaultValue = "false")
    @Nullable
    String verify;

    @Override
    protected boolean worksInEachSchema(Arguments arguments) {
        return true;
    }

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        MigrationGoals.current(furrow, arguments, output);
    }
}
