package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the schema as SQL that psql or sqlite3 loads into an empty database: the application's tables, views and whatever else it has,
 * without rows and without Furrow's own tables. Nothing is written to the database.
 */
@Mojo(name = "dump", requiresProject = false, threadSafe = true)
public final class DumpMojo extends MigrateMojo {
    /** Where to write it, relative to the project; {@code -} prints it, and nothing else. */
    @Parameter(property = "furrow.file", defaultValue = "-")
    @Nullable
    String file;

    /** Which tables, separated by commas; {@code tables} for all of them without views. By default the whole schema. */
    @Parameter(property = "furrow.only")
    @Nullable
    String only;

    /**
     * The database that the SQL is for, {@code postgresql} or {@code sqlite}. For another kind than the schema's own, what both can say is
     * written, and the rest is listed. By default its own.
     */
    @Parameter(property = "furrow.on")
    @Nullable
    String on;

    /** Whose schema: {@code database} for the live one, {@code current}, {@code head} or another revision, {@code models}, or a URL. */
    @Parameter(property = "furrow.from", defaultValue = "database")
    @Nullable
    String from;

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        output.printDump(
                furrow.dump(arguments.text("from", "database"), arguments.list("only"), arguments.text("on", "")),
                arguments.text("file", "-"));
    }
}
