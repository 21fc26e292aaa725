package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Begins: makes the folders of revisions and seeds, an example in each where there is no revision yet, and a {@code .gitignore}
 * for the development database. Overwrites nothing.
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends MigrateMojo {
    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        output.print(furrow.init());
    }
}
