package dev.furrow.seed.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts things in an order in which each comes behind what it needs; things that need each other in a circle stand together.
 *
 * @param <T> with equality of its own
 */
public final class DependencyGraph<T> {
    private final List<T> things;
    private final Map<T, Set<T>> needs;
    private final Map<T, Set<T>> reached = new HashMap<>();

    /**
     * Takes things in the order that they keep where nothing else decides.
     *
     * @param needs what each needs; things that are not among {@code things} don't count
     */
    public DependencyGraph(List<T> things, Map<T, Set<T>> needs) {
        this.things = things;
        this.needs = new HashMap<>();
        for (T thing : things) {
            Set<T> known = new LinkedHashSet<>(needs.getOrDefault(thing, Set.of()));
            known.retainAll(things);
            known.remove(thing);
            this.needs.put(thing, known);
        }
        for (T thing : things) {
            reached.put(thing, reachedFrom(thing));
        }
    }

    private Set<T> needsOf(T thing) {
        return needs.getOrDefault(thing, Set.of());
    }

    private Set<T> reachedOf(T thing) {
        return reached.getOrDefault(thing, Set.of());
    }

    private Set<T> reachedFrom(T thing) {
        Set<T> found = new LinkedHashSet<>();
        Deque<T> open = new ArrayDeque<>(needsOf(thing));
        while (!open.isEmpty()) {
            T next = open.remove();
            if (found.add(next)) {
                open.addAll(needsOf(next));
            }
        }
        return found;
    }

    /** Returns the groups in their order: most have one member, a circle's members stand in one. */
    public List<List<T>> groups() {
        List<List<T>> open = new ArrayList<>(circles());
        List<List<T>> ordered = new ArrayList<>();
        Set<T> done = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            List<T> next = open.stream()
                    .filter(group -> isReady(group, done))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a circle of circles: " + open));
            open.remove(next);
            ordered.add(next);
            done.addAll(next);
        }
        return ordered;
    }

    private boolean isReady(List<T> group, Set<T> done) {
        for (T thing : group) {
            for (T needed : needsOf(thing)) {
                if (!done.contains(needed) && !group.contains(needed)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<List<T>> circles() {
        Map<T, List<T>> groups = new LinkedHashMap<>();
        for (T thing : things) {
            T first = things.stream()
                    .filter(other -> other.equals(thing)
                            || (reachedOf(thing).contains(other)
                                    && reachedOf(other).contains(thing)))
                    .findFirst()
                    .orElse(thing);
            groups.computeIfAbsent(first, other -> new ArrayList<>()).add(thing);
        }
        return List.copyOf(groups.values());
    }

    /** Returns a shortest way from {@code thing} through what it needs back to it; {@code thing} stands at both ends. */
    public List<T> wayAround(T thing) {
        Map<T, T> cameFrom = new LinkedHashMap<>();
        Deque<T> open = new ArrayDeque<>(List.of(thing));
        while (!cameFrom.containsKey(thing)) {
            T next = open.remove();
            for (T needed : needsOf(next)) {
                if (cameFrom.putIfAbsent(needed, next) == null) {
                    open.add(needed);
                }
            }
        }
        List<T> way = new ArrayList<>(List.of(thing));
        T at = thing;
        do {
            at = cameFrom.getOrDefault(at, thing);
            way.add(0, at);
        } while (!at.equals(thing));
        return way;
    }
}
