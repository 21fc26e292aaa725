package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;

/** Makes the database of the URL where it is missing on its server; on SQLite its file. One that is there stays as it is. */
@Mojo(name = "create-database", requiresProject = false, threadSafe = true)
public final class CreateDatabaseMojo extends MigrateMojo {
    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        output.printCreated(furrow.createDatabase(), furrow.database().display());
    }
}
