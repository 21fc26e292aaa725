package dev.furrow.draw;

import dev.furrow.revision.RevisionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything goes: layers of boxes, and lines that go straight up between them as far as that can be. The steps are those
 * of Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures" (1981).
 */
final class Layout {
    private final List<List<Spot>> layers = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private Layout() {}

    /** Lays revisions out, of which {@code vertices} has what is needed before what needs it. */
    static Layout of(List<Vertex> vertices) {
        Layout layout = new Layout();
        layout.place(vertices);
        Crossings.reduce(layout.layers);
        Columns.assign(layout.layers);
        return layout;
    }

    /** Returns the layers, the lowest first, each from left to right. */
    List<List<Spot>> layers() {
        return layers;
    }

    List<Line> lines() {
        return lines;
    }

    private void place(List<Vertex> vertices) {
        Map<RevisionId, Integer> levels = Layers.of(vertices);
        Map<RevisionId, Spot> spots = new HashMap<>();
        // The newest first: lines that lead down from it get their places beside it.
        for (int i = vertices.size() - 1; i >= 0; i--) {
            Vertex vertex = vertices.get(i);
            int layer = levels.getOrDefault(vertex.view().id(), 0);
            spots.put(vertex.view().id(), add(layer, new Spot(layer, new Box(vertex))));
        }
        for (int i = vertices.size() - 1; i >= 0; i--) {
            Vertex vertex = vertices.get(i);
            Layers.below(vertex.view(), spots.keySet())
                    .forEach((below, kind) -> connect(
                            kind, spotOf(below, spots), spotOf(vertex.view().id(), spots)));
        }
    }

    private static Spot spotOf(RevisionId id, Map<RevisionId, Spot> spots) {
        Spot spot = spots.get(id);
        if (spot == null) {
            throw new IllegalArgumentException("not drawn: " + id);
        }
        return spot;
    }

    private Spot add(int layer, Spot spot) {
        while (layers.size() <= layer) {
            layers.add(new ArrayList<>());
        }
        spot.order = layers.get(layer).size();
        layers.get(layer).add(spot);
        return spot;
    }

    private void connect(Line.Kind kind, Spot lower, Spot upper) {
        List<Spot> spots = new ArrayList<>();
        spots.add(lower);
        for (int layer = lower.layer + 1; layer < upper.layer; layer++) {
            spots.add(add(layer, new Spot(layer, null)));
        }
        spots.add(upper);
        for (int i = 1; i < spots.size(); i++) {
            spots.get(i - 1).above.add(spots.get(i));
            spots.get(i).below.add(spots.get(i - 1));
        }
        lines.add(new Line(kind, spots));
    }
}
