package dev.furrow.maven.seed;

import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.console.SeedOutput;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;

/** Clears the seeded tables, and fills nothing. */
@Mojo(name = "undo", requiresProject = false, threadSafe = true)
public final class UndoMojo extends SeedMojo {
    @Override
    void run(Furrow furrow, SeedOptions options, Arguments arguments, SeedOutput output) {
        if (arguments.isOn("dryRun")) {
            output.printPreviewOfUndo(furrow.previewSeedUndo(options));
            return;
        }
        output.printCleared(furrow.seedUndo(options));
    }
}
