package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a copy of the database for a try, with all its rows and at the same revision. On one server of PostgreSQL's it is made from the database
 * as a template, where nobody is connected to it; else by pg_dump and pg_restore.
 */
@Mojo(name = "clone", requiresProject = false, threadSafe = true)
public final class CloneMojo extends MigrateMojo {
    /** The URL of the copy; there may be no such database yet. */
    @Parameter(property = "furrow.to")
    @Nullable
    String to;

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        output.printCloned(furrow.cloneTo(arguments.text("to", "")));
    }
}
