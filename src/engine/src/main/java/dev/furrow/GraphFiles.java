package dev.furrow;

import java.nio.file.Path;

/**
 * The graph as files.
 *
 * @param page a page that opens in a browser, the picture in it
 * @param picture the picture alone, SVG
 * @param mermaid the graph in Mermaid's words, for Markdown
 * @param revisions how many are drawn
 */
public record GraphFiles(Path page, Path picture, Path mermaid, int revisions) {
    static GraphFiles in(Path folder, int revisions) {
        return new GraphFiles(
                folder.resolve("graph.html"), folder.resolve("graph.svg"), folder.resolve("graph.mmd"), revisions);
    }
}
