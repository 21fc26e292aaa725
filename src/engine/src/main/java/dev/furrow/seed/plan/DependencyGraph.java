package dev.furrow.seed.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts things in an order in which each comes after what it needs; things that need each other in a cycle stand together. It takes
 * time as there are things and needs.
 *
 * @param <T> with equality of its own
 */
public final class DependencyGraph<T> {
    private final List<T> things;
    private final Map<T, Integer> places = new HashMap<>();
    private final int[][] needs;

    /**
     * Takes things in the order that they keep where nothing else decides.
     *
     * @param things none of them twice
     * @param needs what each needs; things that are not among {@code things} don't count
     */
    public DependencyGraph(Collection<T> things, Map<T, Set<T>> needs) {
        this.things = List.copyOf(things);
        this.things.forEach(thing -> places.put(thing, places.size()));
        this.needs = this.things.stream()
                .map(thing -> placesOf(needs.getOrDefault(thing, Set.of())))
                .toArray(int[][]::new);
    }

    private int[] placesOf(Set<T> some) {
        return some.stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Returns the groups in their order: most have one member, a cycle's members stand in one. */
    public List<List<T>> groups() {
        int[] groupOf = new StrongComponents(needs).numbers();
        List<List<T>> members = new ArrayList<>();
        for (int place = 0; place < groupOf.length; place++) {
            if (groupOf[place] == members.size()) {
                members.add(new ArrayList<>());
            }
            members.get(groupOf[place]).add(things.get(place));
        }
        return order(groupOf, members.size()).stream().map(members::get).toList();
    }

    /** Returns the numbers of the groups, of those whose needs are met always the lowest first. */
    private List<Integer> order(int[] groupOf, int count) {
        int[] missing = new int[count];
        List<List<Integer>> followers = followers(groupOf, missing);
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        IntStream.range(0, count).filter(group -> missing[group] == 0).forEach(ready::add);
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int next = ready.remove();
            order.add(next);
            for (int follower : followers.get(next)) {
                if (--missing[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        return order;
    }

    /** Returns which groups need each, and counts in {@code missing} what each needs. */
    private List<List<Integer>> followers(int[] groupOf, int[] missing) {
        List<List<Integer>> followers = new ArrayList<>();
        for (int group = 0; group < missing.length; group++) {
            followers.add(new ArrayList<>());
        }
        for (int place = 0; place < groupOf.length; place++) {
            for (int needed : needs[place]) {
                if (groupOf[needed] != groupOf[place]) {
                    followers.get(groupOf[needed]).add(groupOf[place]);
                    missing[groupOf[place]]++;
                }
            }
        }
        return followers;
    }

    /**
     * Returns a shortest way from {@code thing} through what it needs back to it; {@code thing} stands at both ends.
     *
     * @throws java.util.NoSuchElementException if it is in no cycle with others
     */
    public List<T> shortestCycle(T thing) {
        int start = Objects.requireNonNull(places.get(thing));
        int[] cameFrom = searched(start);
        Deque<T> way = new ArrayDeque<>(List.of(thing));
        for (int at = cameFrom[start]; at != start; at = cameFrom[at]) {
            way.addFirst(things.get(at));
        }
        way.addFirst(thing);
        return List.copyOf(way);
    }

    /** Returns by which thing each was reached from {@code start}, breadth first, until it is reached itself. */
    private int[] searched(int start) {
        int[] cameFrom = new int[needs.length];
        Arrays.fill(cameFrom, -1);
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (cameFrom[start] < 0) {
            int next = open.remove();
            for (int needed : needs[next]) {
                if (needed != next && cameFrom[needed] < 0) {
                    cameFrom[needed] = next;
                    open.add(needed);
                }
            }
        }
        return cameFrom;
    }
}
