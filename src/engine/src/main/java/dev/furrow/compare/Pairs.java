package dev.furrow.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Things of one kind in two schemas, told apart by a key. Each list is in an order in which its things can be made. */
final class Pairs<T> {
    /** What is said of things that are in one schema alone, or differ. */
    interface Compared<T> {
        /** Returns what makes {@code thing}, which the second schema has alone; {@code order} grows from thing to thing. */
        Difference added(T thing, int order);

        /** Returns what drops {@code thing}, which the first schema has alone; {@code order} shrinks from thing to thing. */
        Difference removed(T thing, int order);

        /** Returns in what two things of one key differ. */
        List<Difference> changed(T from, T to, Turn turn);
    }

    /**
     * When a thing's turn comes among all of its kind.
     *
     * @param drop smaller for what is dropped first
     * @param make smaller for what is made first
     */
    record Turn(int drop, int make) {}

    private final Map<Object, T> from = new LinkedHashMap<>();
    private final Map<Object, T> to = new LinkedHashMap<>();
    private final Map<Object, Turn> turns = new HashMap<>();

    Pairs(List<T> from, List<T> to, Function<T, ?> key) {
        from.forEach(thing -> this.from.put(key.apply(thing), thing));
        to.forEach(thing -> this.to.put(key.apply(thing), thing));
        this.from.keySet().forEach(each -> turns.put(each, new Turn(-turns.size(), 0)));
        int make = 0;
        for (Object each : this.to.keySet()) {
            turns.put(each, new Turn(turn(each).drop(), make++));
        }
    }

    List<Difference> differences(Compared<T> compared) {
        List<Difference> differences = new ArrayList<>();
        from.forEach((key, thing) -> {
            if (!to.containsKey(key)) {
                differences.add(compared.removed(thing, turn(key).drop()));
            }
        });
        to.forEach((key, thing) -> {
            T before = from.get(key);
            if (before == null) {
                differences.add(compared.added(thing, turn(key).make()));
            } else {
                differences.addAll(compared.changed(before, thing, turn(key)));
            }
        });
        return differences;
    }

    /** Returns when the turn of {@code key}'s thing comes. */
    Turn turn(Object key) {
        return turns.getOrDefault(key, new Turn(0, 0));
    }
}
