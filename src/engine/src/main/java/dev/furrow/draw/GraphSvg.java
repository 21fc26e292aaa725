package dev.furrow.draw;

import dev.furrow.text.Xml;
import java.util.List;

/**
 * The graph as one SVG that needs nothing else: the newest revisions on top, each a box; what a revision is, its shape and a
 * word say, not its colour alone.
 */
public final class GraphSvg {
    private GraphSvg() {}

    /**
     * Returns the picture.
     *
     * @param title stands above it, and is what it is called where it can't be seen
     * @param vertices what is needed before what needs it
     */
    public static String of(String title, List<Vertex> vertices) {
        Layout layout = Layout.of(vertices);
        Sizes sizes = new Sizes(layout.layers());
        StringBuilder out = new StringBuilder();
        open(out, title, sizes);
        Legend.draw(out, title, sizes.legend());
        LineDrawing lines = new LineDrawing(out, sizes);
        layout.lines().forEach(lines::draw);
        drawBoxes(out, layout, sizes);
        return out.append("</svg>\n").toString();
    }

    private static void open(StringBuilder out, String title, Sizes sizes) {
        String size = "width=\"" + sizes.width() + "\" height=\"" + sizes.height() + "\" viewBox=\"0 0 " + sizes.width()
                + " " + sizes.height() + "\"";
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"graph\" role=\"group\" ")
                .append(size)
                .append(">\n<title>")
                .append(Xml.text(title))
                .append("</title>\n<style>\n")
                .append(Resource.text("graph.css"))
                .append("</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
    }

    /** The newest first, so that a reader who can't see the picture hears them in a history's order. */
    private static void drawBoxes(StringBuilder out, Layout layout, Sizes sizes) {
        for (int i = layout.layers().size() - 1; i >= 0; i--) {
            for (Spot spot : layout.layers().get(i)) {
                if (spot.box != null) {
                    BoxDrawing.draw(out, spot.box, sizes.x(spot), sizes.y(spot));
                }
            }
        }
    }
}
