package dev.furrow.draw;

import java.util.List;

/**
 * Gives every spot its place from left to right, neighbours far enough apart. Layer by layer, up and down by turns, each spot
 * goes as near to what it is tied to as its neighbours let it; in the end lines are made straight.
 */
final class Columns {
    private static final int SWEEPS = 16;

    private Columns() {}

    static void assign(List<List<Spot>> layers) {
        layers.forEach(Columns::pack);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean upwards = sweep % 2 == 0;
            for (int i = 1; i < layers.size(); i++) {
                pull(layers.get(upwards ? i : layers.size() - 1 - i), upwards, sweep >= SWEEPS / 2);
            }
        }
        new Straightening(layers).straighten();
        moveToZero(layers);
    }

    private static void pack(List<Spot> layer) {
        double x = 0;
        for (int i = 0; i < layer.size(); i++) {
            x += i == 0 ? 0 : Spot.apart(layer.get(i - 1), layer.get(i));
            layer.get(i).x = x;
        }
        double half = x / 2;
        layer.forEach(spot -> spot.x -= half);
    }

    private static void pull(List<Spot> layer, boolean upwards, boolean bothWays) {
        NearestPlaces places = new NearestPlaces();
        double offset = 0;
        for (int i = 0; i < layer.size(); i++) {
            Spot spot = layer.get(i);
            offset += i == 0 ? 0 : Spot.apart(layer.get(i - 1), spot);
            places.add(wish(spot, upwards, bothWays) - offset, spot.isLine() ? 4 : 1);
        }
        double[] found = places.find();
        offset = 0;
        for (int i = 0; i < layer.size(); i++) {
            offset += i == 0 ? 0 : Spot.apart(layer.get(i - 1), layer.get(i));
            layer.get(i).x = found[i] + offset;
        }
    }

    private static double wish(Spot spot, boolean upwards, boolean bothWays) {
        List<Spot> before = upwards ? spot.below : spot.above;
        List<Spot> after = upwards ? spot.above : spot.below;
        if (before.isEmpty() && after.isEmpty()) {
            return spot.x;
        }
        if (before.isEmpty()) {
            return middle(after);
        }
        return bothWays && !after.isEmpty() ? (middle(before) + middle(after)) / 2 : middle(before);
    }

    private static double middle(List<Spot> spots) {
        double sum = 0;
        for (Spot spot : spots) {
            sum += spot.x;
        }
        return sum / spots.size();
    }

    private static void moveToZero(List<List<Spot>> layers) {
        double left = Double.POSITIVE_INFINITY;
        for (List<Spot> layer : layers) {
            left = layer.isEmpty() ? left : Math.min(left, layer.get(0).x);
        }
        for (List<Spot> layer : layers) {
            for (Spot spot : layer) {
                spot.x -= left;
            }
        }
    }
}
