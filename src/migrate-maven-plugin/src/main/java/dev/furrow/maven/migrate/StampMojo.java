package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.console.goal.MigrationGoals;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Records that the database is at a revision, and runs nothing. Lists the revisions that count as applied from then on. */
@Mojo(name = "stamp", requiresProject = false, threadSafe = true)
public final class StampMojo extends MigrateMojo {
    /**
     * Where the database is: {@code head}, {@code base}, an id or the beginning of one; several with commas. {@code detect} finds it out:
     * the revision is stamped whose schema is the very one that the database has.
     */
    @Parameter(property = "furrow.to", defaultValue = "head")
    @Nullable
    String to;

    /** Whether to take every row out of the version table first, those of revisions that no script defines too. */
    @Parameter(property = "furrow.purge", defaultValue = "false")
    @Nullable
    String purge;

    /** Whether to print what would be recorded instead of recording it. Writes nothing. */
    @Parameter(property = "furrow.dryRun", defaultValue = "false")
    @Nullable
    String dryRun;

    /**
     * The file to write a script for psql or sqlite3 to, instead of recording anything; {@code -} prints it. No database is asked:
     * the script begins at base, or where {@code from:to} in {@code furrow.to} says.
     */
    @Parameter(property = "furrow.sql")
    @Nullable
    String sql;

    @Override
    protected boolean worksInEachSchema(Arguments arguments) {
        return arguments.text("sql", "").isEmpty();
    }

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        MigrationGoals.stamp(furrow, arguments, output);
    }
}
