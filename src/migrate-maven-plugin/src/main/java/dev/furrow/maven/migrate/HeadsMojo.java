package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.console.goal.MigrationGoals;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists the revisions that nothing follows. Connects to no database. */
@Mojo(name = "heads", requiresProject = false, threadSafe = true)
public final class HeadsMojo extends MigrateMojo {
    /** Whether to say more of each: its file, what it follows and needs, when it was made. */
    @Parameter(property = "furrow.verbose", defaultValue = "false")
    @Nullable
    String verbose;

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        MigrationGoals.heads(furrow, arguments, output);
    }
}
