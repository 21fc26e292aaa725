package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.console.goal.MigrationGoals;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says what sets two schemas apart: what the database has that its revisions don't make, and the reverse. Revisions are replayed in a
 * database to throw away; the application's is only read.
 */
@Mojo(name = "diff", requiresProject = false, threadSafe = true)
public final class DiffMojo extends MigrateMojo {
    /**
     * The first schema: {@code current} for what the revisions up to the database's version make, another revision, {@code base}, {@code
     * database} or a URL.
     */
    @Parameter(property = "furrow.from", defaultValue = "current")
    @Nullable
    String from;

    /** The second schema: {@code database} for the live one, or as for {@code furrow.from}. */
    @Parameter(property = "furrow.to", defaultValue = "database")
    @Nullable
    String to;

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        MigrationGoals.diff(furrow, arguments, output);
    }
}
