package dev.furrow.draw;

import java.util.List;

/** Where layers and columns are on paper, in pixels from its left upper corner; the highest layer is drawn first. */
final class Sizes {
    private static final int MARGIN = 28;
    private static final int BETWEEN_LAYERS = 46;

    private final int[] tops;
    private final int[] bottoms;
    private final int height;
    private final int width;
    private final int left;
    private final int legend;

    Sizes(List<List<Spot>> layers) {
        tops = new int[layers.size()];
        bottoms = new int[layers.size()];
        int y = Legend.HEIGHT + MARGIN;
        double right = 0;
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            int high = 0;
            for (Spot spot : layers.get(layer)) {
                high = Math.max(high, spot.box == null ? 0 : spot.box.height());
                right = Math.max(right, spot.x);
            }
            tops[layer] = y;
            bottoms[layer] = y + high;
            y += high + BETWEEN_LAYERS;
        }
        height = layers.isEmpty() ? y : y - BETWEEN_LAYERS + MARGIN;
        int needed = (int) Math.ceil(right) + Box.WIDTH + 2 * MARGIN;
        width = Math.max(needed, Legend.WIDTH + 2 * MARGIN);
        left = MARGIN + Box.WIDTH / 2 + (width - needed) / 2;
        int above = layers.isEmpty() ? 0 : x(layers.get(layers.size() - 1).get(0)) - Legend.WIDTH / 2;
        legend = Math.max(MARGIN, Math.min(width - MARGIN - Legend.WIDTH, above));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Returns where title and legend begin, from the left: above the newest revision, where a reader begins too. */
    int legend() {
        return legend;
    }

    /** Returns where a layer's highest box begins. */
    int top(int layer) {
        return tops[layer];
    }

    /** Returns where a layer's highest box ends. */
    int bottom(int layer) {
        return bottoms[layer];
    }

    /** Returns where a spot's middle is, from the left. */
    int x(Spot spot) {
        return left + (int) Math.round(spot.x);
    }

    /** Returns where a spot's middle is, from the top. */
    int y(Spot spot) {
        return (tops[spot.layer] + bottoms[spot.layer]) / 2;
    }
}
