package dev.furrow.seed.plan;

import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.model.Seed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All seeds that there are, found by the names that mean them and by the tables that they fill. */
final class SeedIndex {
    private final List<Seed> seeds;
    private final Map<Seed, Integer> places = new HashMap<>();
    private final Map<String, Set<Seed>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<TableName, List<Seed>> byTable = new HashMap<>();

    /**
     * Takes seeds in the order that they keep where nothing else decides.
     *
     * @param tables what the tables are called
     */
    SeedIndex(List<Seed> seeds, Tables tables) {
        this.seeds = List.copyOf(seeds);
        for (Seed seed : seeds) {
            places.put(seed, places.size());
            name(seed, seed.file().name());
            name(seed, seed.file().stem());
            for (TableName table : seed.tables()) {
                name(seed, tables.shown(table));
                name(seed, table.toString());
                byTable.computeIfAbsent(table, any -> new ArrayList<>()).add(seed);
            }
        }
    }

    private void name(Seed seed, String name) {
        byName.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(seed);
    }

    List<Seed> all() {
        return seeds;
    }

    /** Returns the seeds that {@code name} means, that of a table that they fill or their own; none if it means no seed. */
    Set<Seed> named(String name) {
        return byName.getOrDefault(name, Set.of());
    }

    /** Returns the seeds that fill any of {@code tables}. */
    List<Seed> filling(Collection<TableName> tables) {
        SortedMap<Integer, Seed> found = new TreeMap<>();
        for (TableName table : tables) {
            byTable.getOrDefault(table, List.of()).forEach(seed -> found.put(place(seed), seed));
        }
        return List.copyOf(found.values());
    }

    /** Returns where in {@link #all} a seed stands. */
    int place(Seed seed) {
        return places.getOrDefault(seed, seeds.size());
    }

    /** Says which names there are, for a message about one that means none. */
    String known() {
        SortedSet<String> names = new TreeSet<>();
        seeds.forEach(seed -> names.add(seed.file().name()));
        return names.isEmpty() ? "There are no seeds." : "There are: " + String.join(", ", names);
    }
}
