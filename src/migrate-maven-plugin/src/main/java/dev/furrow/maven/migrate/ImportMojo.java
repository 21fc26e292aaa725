package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes revisions from another tool's folder, all of them or none; what can't be kept is listed with file and line. Connects to no
 * database, overwrites nothing, and leaves the folder as it is.
 */
@Mojo(name = "import", requiresProject = false, threadSafe = true)
public final class ImportMojo extends MigrateMojo {
    /** The folder that the other tool's files are in. */
    @Parameter(property = "furrow.folder")
    @Nullable
    String folder;

    /**
     * The tool: {@code flyway}, {@code liquibase}, {@code dbmate}, {@code golang-migrate}, {@code goose}, {@code sqlx} or
     * {@code alembic}. Left out, the files say it.
     */
    @Parameter(property = "furrow.from")
    @Nullable
    String from;

    /** For Alembic: files with what its {@code upgrade --sql} and {@code downgrade --sql} print, with commas. */
    @Parameter(property = "furrow.sql")
    @Nullable
    String sql;

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        output.print(furrow.importFrom(
                arguments.text("from", ""),
                arguments.text("folder", ""),
                GoalArguments.list(arguments.text("sql", ""))));
    }
}
