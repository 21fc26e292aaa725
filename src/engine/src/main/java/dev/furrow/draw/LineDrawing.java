package dev.furrow.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws lines: straight up through the layers, turning only between them. */
final class LineDrawing {
    private static final int PORTS = 14;
    private static final int ARROW = 7;
    private static final int STRAIGHT = 4;

    private final StringBuilder out;
    private final Sizes sizes;

    LineDrawing(StringBuilder out, Sizes sizes) {
        this.out = out;
        this.sizes = sizes;
    }

    void draw(Line line) {
        String kind = line.kind() == Line.Kind.DESCENT ? "descent" : "dependency";
        out.append("<path class=\"line ")
                .append(kind)
                .append("\" marker-end=\"url(#")
                .append(kind)
                .append(")\" d=\"");
        List<Spot> spots = line.spots();
        int x = sizes.x(line.lower()) + port(line.lower().above, spots.get(1));
        out.append('M').append(x).append(' ').append(sizes.y(line.lower()) - half(line.lower()));
        for (int i = 1; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            boolean last = i == spots.size() - 1;
            int toX = sizes.x(spot) + (last ? port(spot.below, spots.get(i - 1)) : 0);
            if (x != toX) {
                turn(x, sizes.top(spot.layer - 1), toX, sizes.bottom(spot.layer) + ARROW + STRAIGHT);
            }
            x = toX;
        }
        out.append('V')
                .append(sizes.y(line.upper()) + half(line.upper()) + ARROW)
                .append("\"/>\n");
    }

    private void turn(int fromX, int fromY, int toX, int toY) {
        int middle = (fromY + toY) / 2;
        out.append('V').append(fromY).append('C').append(fromX).append(' ').append(middle);
        out.append(' ').append(toX).append(' ').append(middle);
        out.append(' ').append(toX).append(' ').append(toY);
    }

    private static int half(Spot spot) {
        return spot.box == null ? 0 : spot.box.height() / 2;
    }

    /** Lines that meet at a box stand beside each other there, in the order in which they come. */
    private static int port(List<Spot> neighbours, Spot neighbour) {
        List<Spot> ordered = new ArrayList<>(neighbours);
        ordered.sort(Comparator.comparingInt(spot -> spot.order));
        int step = Math.min(PORTS, (Box.WIDTH - 2 * PORTS) / ordered.size());
        return Math.round((ordered.indexOf(neighbour) - (ordered.size() - 1) / 2f) * step);
    }
}
