package dev.furrow.draw;

import dev.furrow.text.Xml;

/** What shapes and lines mean, in the picture itself. */
final class Legend {
    static final int HEIGHT = 84;
    static final int WIDTH = 690;
    private static final int TITLE = 30;
    private static final int ROW = 58;

    private Legend() {}

    /** Draws the title and the legend at the top, and the arrow heads that lines end in. */
    static void draw(StringBuilder out, String title, int left) {
        out.append("<defs>\n");
        arrow(out, "descent", "M0 0L8 4L0 8z");
        arrow(out, "dependency", "M0 0L7 4L0 8");
        out.append("</defs>\n<text class=\"title\" x=\"")
                .append(left)
                .append("\" y=\"")
                .append(TITLE)
                .append("\">");
        out.append(Xml.text(title)).append("</text>\n<g class=\"legend\">\n");
        int x = left;
        x = sample(out, "current", "● current", x, 11);
        x = sample(out, "applied", "✓ applied", x, 4);
        x = sample(out, "pending", "○ pending", x, 4);
        x = line(out, "descent", "is followed by", x);
        line(out, "dependency", "is needed by", x);
        out.append("</g>\n");
    }

    private static void arrow(StringBuilder out, String kind, String path) {
        out.append("<marker id=\"").append(kind).append("\" class=\"arrow ").append(kind);
        out.append("\" viewBox=\"-1 -1 10 10\" refX=\"1\" refY=\"4\" markerWidth=\"9\" markerHeight=\"9\"");
        out.append(" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"")
                .append(path)
                .append("\"/></marker>\n");
    }

    private static int sample(StringBuilder out, String state, String word, int x, int corner) {
        out.append("<g class=\"revision ").append(state).append("\">");
        if (state.equals("current")) {
            rectangle(out, "outline", x - 3, ROW - 19, 98, 28, corner + 3);
        }
        rectangle(out, "box", x, ROW - 16, 92, 22, corner);
        out.append("<text class=\"state\" x=\"")
                .append(x + 46)
                .append("\" y=\"")
                .append(ROW - 1);
        out.append("\" text-anchor=\"middle\">").append(word).append("</text></g>\n");
        return x + 116;
    }

    private static void rectangle(StringBuilder out, String kind, int x, int y, int width, int height, int corner) {
        out.append("<rect class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y);
        out.append("\" width=\"").append(width).append("\" height=\"").append(height);
        out.append("\" rx=\"").append(corner).append("\"/>");
    }

    private static int line(StringBuilder out, String kind, String words, int x) {
        out.append("<path class=\"line ")
                .append(kind)
                .append("\" marker-end=\"url(#")
                .append(kind)
                .append(")\" d=\"M");
        out.append(x).append(' ').append(ROW - 5).append("h46\"/>");
        out.append("<text class=\"words\" x=\"")
                .append(x + 62)
                .append("\" y=\"")
                .append(ROW - 1)
                .append("\">");
        out.append(words).append("</text>\n");
        return x + 172;
    }
}
