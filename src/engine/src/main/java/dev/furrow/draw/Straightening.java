package dev.furrow.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts spots straight above each other that are tied to each other alone, the longest rows of them first. */
final class Straightening {
    private static final double ROUNDING = 0.01;

    private final List<List<Spot>> layers;

    Straightening(List<List<Spot>> layers) {
        this.layers = layers;
    }

    void straighten() {
        List<List<Spot>> chains = new ArrayList<>();
        for (List<Spot> layer : layers) {
            for (Spot spot : layer) {
                if (spot.below.size() != 1 || !isTied(spot.below.get(0), spot)) {
                    chains.add(chain(spot));
                }
            }
        }
        chains.sort(Comparator.comparingInt(chain -> -chain.size()));
        chains.forEach(this::straighten);
        // Some had no room before others moved.
        chains.forEach(this::straighten);
    }

    private static boolean isTied(Spot lower, Spot upper) {
        return lower.above.size() == 1 && upper.below.size() == 1;
    }

    private static List<Spot> chain(Spot first) {
        List<Spot> chain = new ArrayList<>();
        chain.add(first);
        Spot last = first;
        while (last.above.size() == 1 && isTied(last, last.above.get(0))) {
            last = last.above.get(0);
            chain.add(last);
        }
        return chain;
    }

    /** Straightens as many as have room in one column, from the bottom up, then the rest. */
    private void straighten(List<Spot> chain) {
        int begin = 0;
        while (begin < chain.size()) {
            double left = Double.NEGATIVE_INFINITY;
            double right = Double.POSITIVE_INFINITY;
            double sum = 0;
            int end = begin;
            while (end < chain.size()) {
                double nextLeft = Math.max(left, leftmost(chain.get(end)));
                double nextRight = Math.min(right, rightmost(chain.get(end)));
                if (nextLeft > nextRight + ROUNDING && end > begin) {
                    break;
                }
                left = nextLeft;
                right = nextRight;
                sum += chain.size() == 1 ? wish(chain.get(0)) : chain.get(end).x;
                end++;
            }
            double x = Math.max(left, Math.min(right, sum / (end - begin)));
            chain.subList(begin, end).forEach(spot -> spot.x = x);
            begin = end;
        }
    }

    private static double wish(Spot alone) {
        List<Spot> neighbours = new ArrayList<>(alone.below);
        neighbours.addAll(alone.above);
        return neighbours.stream().mapToDouble(spot -> spot.x).average().orElse(alone.x);
    }

    private double leftmost(Spot spot) {
        if (spot.order == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        Spot neighbour = layers.get(spot.layer).get(spot.order - 1);
        return neighbour.x + Spot.apart(neighbour, spot);
    }

    private double rightmost(Spot spot) {
        List<Spot> layer = layers.get(spot.layer);
        if (spot.order == layer.size() - 1) {
            return Double.POSITIVE_INFINITY;
        }
        Spot neighbour = layer.get(spot.order + 1);
        return neighbour.x - Spot.apart(spot, neighbour);
    }
}
