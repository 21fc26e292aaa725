package dev.furrow.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Finds numbers that don't decrease and are as near to the wished ones as can be, by the squares of the distances: wishes that
 * contradict each other are averaged ("pool adjacent violators").
 */
final class NearestPlaces {
    private record Pool(double place, double weight, int size) {
        Pool with(Pool next) {
            double both = weight + next.weight;
            return new Pool((place * weight + next.place * next.weight) / both, both, size + next.size);
        }
    }

    private final Deque<Pool> pools = new ArrayDeque<>();

    /** Adds the next wish. */
    void add(double wish, double weight) {
        Pool pool = new Pool(wish, weight, 1);
        while (!pools.isEmpty() && pools.getLast().place() > pool.place()) {
            pool = pools.removeLast().with(pool);
        }
        pools.addLast(pool);
    }

    /** Returns a place for each wish. */
    double[] find() {
        List<Double> places = new ArrayList<>();
        for (Pool pool : pools) {
            places.addAll(Collections.nCopies(pool.size(), pool.place()));
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
