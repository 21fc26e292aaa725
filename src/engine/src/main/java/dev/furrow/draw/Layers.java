package dev.furrow.draw;

import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.RevisionView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which revision is how far up. A revision stands one layer above the highest that it follows or needs; one that more lines
 * leave upwards than downwards moves up to where they lead.
 */
final class Layers {
    private final List<Vertex> vertices;
    private final Map<RevisionId, Integer> layers = new HashMap<>();

    private Layers(List<Vertex> vertices) {
        this.vertices = vertices;
    }

    /** Returns the layer of each revision, from 0 at the bottom; {@code vertices} have what is needed before what needs it. */
    static Map<RevisionId, Integer> of(List<Vertex> vertices) {
        Layers layers = new Layers(vertices);
        layers.up();
        layers.closer();
        return layers.layers;
    }

    /** Returns what a line leads down to, each once: parents, then dependencies. */
    static Map<RevisionId, Line.Kind> below(RevisionView view, Set<RevisionId> drawn) {
        Map<RevisionId, Line.Kind> below = new LinkedHashMap<>();
        view.revision().parents().forEach(parent -> below.putIfAbsent(parent, Line.Kind.DESCENT));
        view.dependencies().forEach(needed -> below.putIfAbsent(needed.id(), Line.Kind.DEPENDENCY));
        below.keySet().retainAll(drawn);
        return below;
    }

    private void up() {
        for (Vertex vertex : vertices) {
            int layer = 0;
            for (RevisionId below : below(vertex.view(), layers.keySet()).keySet()) {
                layer = Math.max(layer, layers.getOrDefault(below, -1) + 1);
            }
            layers.put(vertex.view().id(), layer);
        }
    }

    private void closer() {
        for (int i = vertices.size() - 1; i >= 0; i--) {
            RevisionView view = vertices.get(i).view();
            List<Integer> above = above(view);
            if (above.size() > below(view, layers.keySet()).size()) {
                layers.put(
                        view.id(),
                        above.stream().mapToInt(Integer::intValue).min().getAsInt() - 1);
            }
        }
    }

    private List<Integer> above(RevisionView view) {
        List<Integer> above = new ArrayList<>();
        addAll(above, view.children());
        addAll(above, view.dependents());
        return above;
    }

    private void addAll(List<Integer> above, List<Revision> revisions) {
        for (Revision revision : revisions) {
            Integer layer = layers.get(revision.id());
            if (layer != null) {
                above.add(layer);
            }
        }
    }
}
