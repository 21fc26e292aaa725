package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.console.goal.MigrationGoals;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lists the application's tables: how many columns and rows each has, its size on disk, and the revision that made it. On PostgreSQL the rows
 * of a table with more than a million are estimated. Nothing is written; revisions are replayed in a database to throw away.
 */
@Mojo(name = "tables", requiresProject = false, threadSafe = true)
public final class TablesMojo extends MigrateMojo {
    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        MigrationGoals.tables(furrow, output);
    }
}
