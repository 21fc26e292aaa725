package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import dev.furrow.revision.Purge;
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
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        String target = arguments.text("to", "head");
        Purge rows = arguments.isOn("purge") ? Purge.YES : Purge.NO;
        String file = GoalArguments.scriptFile(arguments);
        if (!file.isEmpty()) {
            output.printStamp(furrow.stampScript(target, rows), file);
            return;
        }
        boolean detects = target.equals("detect");
        if (arguments.isOn("dryRun")) {
            output.printPreview(detects ? furrow.previewStampDetected(rows) : furrow.previewStamp(target, rows));
            return;
        }
        output.print(detects ? furrow.stampDetected(rows) : furrow.stamp(target, rows));
    }
}
