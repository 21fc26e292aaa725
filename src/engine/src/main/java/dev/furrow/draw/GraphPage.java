package dev.furrow.draw;

import dev.furrow.text.Xml;

/** A page around the picture that finds revisions, zooms, and shows what a box has no room for; it needs nothing else either. */
public final class GraphPage {
    private GraphPage() {}

    /**
     * Returns the page.
     *
     * @param svg the picture, {@link GraphSvg}
     */
    public static String of(String title, String svg) {
        return Resource.text("graph.html")
                .replace("<!-- title -->", Xml.text(title))
                .replace("<!-- picture -->", svg);
    }
}
