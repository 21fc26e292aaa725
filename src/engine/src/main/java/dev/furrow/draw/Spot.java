package dev.furrow.draw;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a layer: a revision's box, or where a line passes through on its way between layers further apart. */
final class Spot {
    private static final int GAP = 22;
    private static final int LINE = 4;

    final int layer;
    /** The box; none where a line passes. */
    final @Nullable Box box;
    /** Spots of the layer below that a line leads to. */
    final List<Spot> below = new ArrayList<>(2);
    /** Spots of the layer above that a line leads to. */
    final List<Spot> above = new ArrayList<>(2);
    /** Its place among those of its layer, from the left. */
    int order;
    /** Where its middle is, in pixels from the left. */
    double x;

    Spot(int layer, @Nullable Box box) {
        this.layer = layer;
        this.box = box;
    }

    boolean isLine() {
        return box == null;
    }

    private int width() {
        return box == null ? LINE : Box.WIDTH;
    }

    /** Returns how far apart the middles of two neighbours have to be. */
    static double apart(Spot left, Spot right) {
        return (left.width() + right.width()) / 2.0 + (left.isLine() && right.isLine() ? GAP / 2.0 : GAP);
    }
}
