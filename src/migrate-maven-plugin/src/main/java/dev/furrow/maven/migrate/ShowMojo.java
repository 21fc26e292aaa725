package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Says everything about a revision: its file, what is around it, when it was made and applied, and by whom. Writes nothing. */
@Mojo(name = "show", requiresProject = false, threadSafe = true)
public final class ShowMojo extends MigrateMojo {
    /** Which: {@code heads}, {@code current}, an id or the beginning of one, {@code label@head}; several with commas. */
    @Parameter(property = "furrow.to", defaultValue = "heads")
    @Nullable
    String to;

    /** Whether to print the script as well. */
    @Parameter(property = "furrow.verbose", defaultValue = "false")
    @Nullable
    String verbose;

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        output.printShown(furrow.show(arguments.text("to", "heads")), arguments.isOn("verbose"));
    }
}
