package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fills the database from a file that {@code migrate:backup} wrote, all of it or nothing. The database has to be empty, the schema too if one is
 * set. PostgreSQL is filled by pg_restore, which has to be on the PATH.
 */
@Mojo(name = "restore", requiresProject = false, threadSafe = true)
public final class RestoreMojo extends MigrateMojo {
    /** The file, relative to the project. */
    @Parameter(property = "furrow.file")
    @Nullable
    String file;

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        String name = arguments.text("file", "");
        furrow.restore(name);
        output.printRestored(name);
    }
}
