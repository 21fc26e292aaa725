package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Draws the revisions and what of them the database has: a page that opens in a browser, {@code target/furrow/graph.html}, the
 * picture alone (SVG), and Mermaid's text for Markdown beside it. Writes nothing to the database.
 */
@Mojo(name = "graph", requiresProject = false, threadSafe = true)
public final class GraphMojo extends MigrateMojo {
    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        output.print(furrow.graph());
    }
}
