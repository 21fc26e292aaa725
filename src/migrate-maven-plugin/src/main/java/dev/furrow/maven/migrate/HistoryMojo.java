package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.console.goal.MigrationGoals;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists revisions, newest first, with their lines of descent and what of them the database has. Writes nothing. */
@Mojo(name = "history", requiresProject = false, threadSafe = true)
public final class HistoryMojo extends MigrateMojo {
    /** What to list: {@code a:b}, {@code a:} up to all heads, {@code :b} from base; {@code current:}, {@code -3:current}. */
    @Parameter(property = "furrow.range", defaultValue = ":")
    @Nullable
    String range;

    /** Whether to say more of each: its file, what it follows, when it was made and applied, by whom, and whether it was edited. */
    @Parameter(property = "furrow.verbose", defaultValue = "false")
    @Nullable
    String verbose;

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        MigrationGoals.history(furrow, arguments, output);
    }
}
