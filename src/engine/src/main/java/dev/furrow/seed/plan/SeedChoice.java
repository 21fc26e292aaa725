package dev.furrow.seed.plan;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.seed.model.Dependencies;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.model.SeedRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which seeds run.
 *
 * @param chosen in the order of their names
 * @param leftOut what they depend on, directly or not, and that does not run
 */
public record SeedChoice(List<Seed> chosen, List<Seed> leftOut) {
    /**
     * Chooses from {@code all} what {@code request} names.
     *
     * @throws FurrowException if a name means no seed, in {@code only} or in a seed's {@code after:}
     */
    public static SeedChoice of(List<Seed> all, SeedRequest request, SeedDatabase database, SeedOrder order) {
        requireKnown(all, database);
        if (request.only().isEmpty()) {
            return new SeedChoice(all, List.of());
        }
        Set<Seed> chosen = named(all, request.only(), database);
        Set<Seed> dependencies = dependencies(chosen, all, order);
        if (request.dependencies() == Dependencies.INCLUDE) {
            chosen.addAll(dependencies);
            dependencies.clear();
        }
        return new SeedChoice(
                all.stream().filter(chosen::contains).toList(),
                all.stream().filter(dependencies::contains).toList());
    }

    private static void requireKnown(List<Seed> all, SeedDatabase database) {
        for (Seed seed : all) {
            for (String name : seed.after()) {
                if (SeedNames.named(name, all, database).isEmpty()) {
                    Place place = seed.file().place(seed.afterLine());
                    throw new FurrowException(Diagnostic.of(place, "after: names no seed \"" + name + "\"")
                            .noting(known(all)));
                }
            }
        }
    }

    private static Set<Seed> named(List<Seed> all, SortedSet<String> names, SeedDatabase database) {
        Set<Seed> named = new LinkedHashSet<>();
        for (String name : names) {
            List<Seed> found = SeedNames.named(name, all, database);
            if (found.isEmpty()) {
                throw new FurrowException(
                        Diagnostic.of("only= names no seed \"" + name + "\"").noting(known(all)));
            }
            named.addAll(found);
        }
        return named;
    }

    private static String known(List<Seed> all) {
        SortedSet<String> names = new TreeSet<>();
        all.forEach(seed -> names.add(seed.file().name()));
        return names.isEmpty() ? "There are no seeds." : "There are: " + String.join(", ", names);
    }

    private static Set<Seed> dependencies(Set<Seed> chosen, List<Seed> all, SeedOrder order) {
        Set<Seed> found = new LinkedHashSet<>();
        Deque<Seed> open = new ArrayDeque<>(chosen);
        while (!open.isEmpty()) {
            for (Seed needed : order.needed(open.remove(), all)) {
                if (!chosen.contains(needed) && found.add(needed)) {
                    open.add(needed);
                }
            }
        }
        return found;
    }
}
