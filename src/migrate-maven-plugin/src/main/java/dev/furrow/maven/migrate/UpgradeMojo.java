package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.console.goal.MigrationGoals;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Brings the database up to a revision, running every revision on the way. */
@Mojo(name = "upgrade", requiresProject = false, threadSafe = true)
public final class UpgradeMojo extends MigrateMojo {
    /** Where to: {@code head}, {@code heads}, {@code +1}, an id or the beginning of one, {@code label@head}; several with commas. */
    @Parameter(property = "furrow.to", defaultValue = "head")
    @Nullable
    String to;

    /** Whether to print what would run, with its statements, instead of running it. Writes nothing. */
    @Parameter(property = "furrow.dryRun", defaultValue = "false")
    @Nullable
    String dryRun;

    /** Whether to go on with a revision without a transaction that failed half-way, from the statement that was under way. */
    @Parameter(property = "furrow.resume", defaultValue = "false")
    @Nullable
    String resume;

    /**
     * The file to write a script for psql or sqlite3 to, instead of running anything; {@code -} prints it. No database is asked: the
     * script begins at base, or where {@code from:to} in {@code furrow.to} says.
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
        MigrationGoals.upgrade(furrow, arguments, output);
    }
}
