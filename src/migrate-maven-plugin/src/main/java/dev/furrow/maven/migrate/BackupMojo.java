package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Copies the database into a file that only its owner may read: all of it, or the application's schema if one is set. PostgreSQL is copied by
 * pg_dump, which has to be on the PATH, SQLite by its backup API. Others go on using the database meanwhile.
 */
@Mojo(name = "backup", requiresProject = false, threadSafe = true)
public final class BackupMojo extends MigrateMojo {
    /**
     * The file, relative to the project; one that is there is never written over. By default it is called after the database and the time,
     * in {@code target/furrow/backup}.
     */
    @Parameter(property = "furrow.file")
    @Nullable
    String file;

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        output.printBackup(furrow.backup(arguments.text("file", "")));
    }
}
