package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.console.goal.MigrationGoals;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Takes the database down to a revision, undoing every revision above it; one step if nothing else is said. */
@Mojo(name = "downgrade", requiresProject = false, threadSafe = true)
public final class DowngradeMojo extends MigrateMojo {
    /** Where to: {@code -1}, {@code base}, an id or the beginning of one, {@code label@base}. */
    @Parameter(property = "furrow.to", defaultValue = "-1")
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
     * The file to write a script for psql or sqlite3 to, instead of running anything; {@code -} prints it. No database is asked:
     * {@code furrow.to} has to say where the script begins, {@code head:-1}.
     */
    @Parameter(property = "furrow.sql")
    @Nullable
    String sql;

    /**
     * Whether to undo the revisions that no script defines, by the statements that the journal kept when they were applied. {@code
     * furrow.to} then says where the database is afterwards, if the journal doesn't.
     */
    @Parameter(property = "furrow.fromJournal", defaultValue = "false")
    @Nullable
    String fromJournal;

    @Override
    protected boolean worksInEachSchema(Arguments arguments) {
        return arguments.text("sql", "").isEmpty();
    }

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        MigrationGoals.downgrade(furrow, arguments, output);
    }
}
