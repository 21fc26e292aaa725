package dev.furrow.draw;

import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionState;
import dev.furrow.revision.RevisionView;
import dev.furrow.text.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a revision's box: its shape and a word say what it is. */
final class BoxDrawing {
    private static final int INSET = 14;
    private static final int LINE = 17;
    private static final int FIRST = 19;
    private static final int CORNER = 6;
    private static final int OUTSIDE = 4;
    private static final int ID = 15;

    private final StringBuilder out;
    private final Box box;
    private final int left;
    private final int top;

    private BoxDrawing(StringBuilder out, Box box, int left, int top) {
        this.out = out;
        this.box = box;
        this.left = left;
        this.top = top;
    }

    static void draw(StringBuilder out, Box box, int middle, int centre) {
        new BoxDrawing(out, box, middle - Box.WIDTH / 2, centre - box.height() / 2).draw();
    }

    private void draw() {
        RevisionView view = box.view();
        RevisionState state = view.state();
        out.append("<g class=\"revision ").append(state.name().toLowerCase(Locale.ROOT));
        out.append(view.isHead() ? " head\"" : "\"");
        out.append(" data-id=\"").append(Xml.text(view.id().value()));
        out.append("\" data-find=\"").append(Xml.text(findable(view))).append("\">\n");
        out.append("<title>").append(Xml.text(tooltip())).append("</title>\n");
        if (state == RevisionState.CURRENT) {
            rectangle("outline", -OUTSIDE, box.height() / 2 + OUTSIDE);
        }
        rectangle("box", 0, state == RevisionState.CURRENT ? box.height() / 2 : CORNER);
        String id = Shortened.monospaced(view.id().value(), ID);
        text("id", INSET, FIRST, "start", id);
        text("state", Box.WIDTH - INSET, FIRST, "end", state(state));
        text("message", INSET, FIRST + LINE, "start", shortened(view.revision().message(), 13));
        if (box.hasThirdLine()) {
            text("more", INSET, FIRST + 2 * LINE, "start", shortened(more(view), 11));
        }
        if (view.isHead()) {
            flag();
        }
        out.append("</g>\n");
    }

    private static String findable(RevisionView view) {
        String labels = String.join(" ", view.revision().labels());
        return (view.id() + " " + view.revision().message() + " " + labels).toLowerCase(Locale.ROOT);
    }

    private String tooltip() {
        List<String> lines = new ArrayList<>();
        lines.add(box.view().revision().title());
        lines.addAll(box.vertex.notes());
        return String.join("\n", lines);
    }

    static String state(RevisionState state) {
        return switch (state) {
            case CURRENT -> "● current";
            case APPLIED -> "✓ applied";
            case PENDING -> "○ pending";
        };
    }

    private static String more(RevisionView view) {
        List<String> parts = new ArrayList<>();
        for (String label : view.revision().labels()) {
            parts.add("⚑ " + label);
        }
        for (Revision needed : view.dependencies()) {
            parts.add("needs " + Shortened.monospaced(needed.id().value(), ID));
        }
        return String.join("  ", parts);
    }

    private static String shortened(String text, int size) {
        return Shortened.proportional(text, Box.WIDTH - 2 * INSET, size);
    }

    private void rectangle(String kind, int inset, int corner) {
        out.append("<rect class=\"").append(kind).append('"');
        attribute("x", left + inset);
        attribute("y", top + inset);
        attribute("width", Box.WIDTH - 2 * inset);
        attribute("height", box.height() - 2 * inset);
        attribute("rx", corner);
        out.append("/>\n");
    }

    private void text(String kind, int x, int y, String anchor, String text) {
        out.append("<text class=\"").append(kind).append('"');
        attribute("x", left + x);
        attribute("y", top + y);
        out.append(" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(Xml.text(text))
                .append("</text>\n");
    }

    /** A pennant above the box: nothing follows this revision. */
    private void flag() {
        int x = left + 2 * INSET;
        int y = top - 16;
        out.append("<path class=\"flag\" d=\"M")
                .append(x)
                .append(' ')
                .append(top)
                .append("V")
                .append(y);
        out.append("h50l-7 7l7 7h-50\"/>\n");
        out.append("<text class=\"flag-word\"");
        attribute("x", x + 7);
        attribute("y", y + 11);
        out.append(">HEAD</text>\n");
    }

    private void attribute(String name, int value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }
}
