package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists the revisions that several follow, and where branches with a label begin. Connects to no database. */
@Mojo(name = "branches", requiresProject = false, threadSafe = true)
public final class BranchesMojo extends MigrateMojo {
    /** Whether to say more of each: its file, what it follows and needs, when it was made. */
    @Parameter(property = "furrow.verbose", defaultValue = "false")
    @Nullable
    String verbose;

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        output.print(furrow.branches(), arguments.isOn("verbose"));
    }
}
