package dev.furrow.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders the spots of each layer so that few lines cross: layer by layer, up and down by turns, each spot goes where the middle
 * of its neighbours in the layer before is. The best order that is met is kept.
 */
final class Crossings {
    private static final int SWEEPS = 24;
    private static final int PATIENCE = 6;

    private final List<List<Spot>> layers;
    private List<List<Spot>> best;
    private long fewest;

    private Crossings(List<List<Spot>> layers) {
        this.layers = layers;
        this.best = copy();
        this.fewest = count(layers);
    }

    static void reduce(List<List<Spot>> layers) {
        new Crossings(layers).reduce();
    }

    private void reduce() {
        int without = 0;
        for (int sweep = 0; sweep < SWEEPS && without < PATIENCE && fewest > 0; sweep++) {
            sweep(sweep % 2 == 0);
            long crossings = count(layers);
            without++;
            if (crossings < fewest) {
                fewest = crossings;
                best = copy();
                without = 0;
            }
        }
        for (int layer = 0; layer < layers.size(); layer++) {
            arrange(layers.get(layer), best.get(layer));
        }
    }

    private List<List<Spot>> copy() {
        List<List<Spot>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(List.copyOf(layer)));
        return copy;
    }

    private void sweep(boolean upwards) {
        for (int i = 1; i < layers.size(); i++) {
            List<Spot> layer = layers.get(upwards ? i : layers.size() - 1 - i);
            Map<Spot, Double> wishes = new HashMap<>();
            for (Spot spot : layer) {
                wishes.put(spot, middle(upwards ? spot.below : spot.above, spot.order));
            }
            List<Spot> ordered = new ArrayList<>(layer);
            ordered.sort(Comparator.comparingDouble(spot -> wishes.getOrDefault(spot, 0.0)));
            arrange(layer, ordered);
        }
    }

    private static double middle(List<Spot> neighbours, int otherwise) {
        double sum = 0;
        for (Spot neighbour : neighbours) {
            sum += neighbour.order;
        }
        return neighbours.isEmpty() ? otherwise : sum / neighbours.size();
    }

    private static void arrange(List<Spot> layer, List<Spot> ordered) {
        for (int i = 0; i < ordered.size(); i++) {
            layer.set(i, ordered.get(i));
            ordered.get(i).order = i;
        }
    }

    /** Returns how many pairs of lines cross. */
    static long count(List<List<Spot>> layers) {
        long crossings = 0;
        for (int i = 1; i < layers.size(); i++) {
            crossings += between(layers.get(i), layers.get(i - 1).size());
        }
        return crossings;
    }

    /** Counts, for each line to the layer below, the lines from further left that end further right. */
    private static long between(List<Spot> upper, int lowerSize) {
        long[] ends = new long[lowerSize + 1];
        long crossings = 0;
        long lines = 0;
        for (Spot spot : upper) {
            for (Spot below : spot.below) {
                crossings += lines - upTo(ends, below.order);
            }
            for (Spot below : spot.below) {
                lines++;
                for (int i = below.order + 1; i < ends.length; i += i & -i) {
                    ends[i]++;
                }
            }
        }
        return crossings;
    }

    /** Returns how many of the lines so far end at {@code order} or left of it; {@code ends} is a Fenwick tree. */
    private static long upTo(long[] ends, int order) {
        long sum = 0;
        for (int i = order + 1; i > 0; i -= i & -i) {
            sum += ends[i];
        }
        return sum;
    }
}
