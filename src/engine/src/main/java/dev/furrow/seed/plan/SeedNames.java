package dev.furrow.seed.plan;

import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedDatabase;
import java.util.List;

/** Which seeds a name means: that of a table that they fill, or their own. */
final class SeedNames {
    private SeedNames() {}

    /** Returns the seeds that {@code name} means, in the order of {@code seeds}; none if it means no seed. */
    static List<Seed> named(String name, List<Seed> seeds, SeedDatabase database) {
        return seeds.stream().filter(seed -> isNamed(seed, name, database)).toList();
    }

    private static boolean isNamed(Seed seed, String name, SeedDatabase database) {
        return seed.file().name().equalsIgnoreCase(name)
                || seed.file().stem().equalsIgnoreCase(name)
                || seed.tables().stream()
                        .anyMatch(table -> database.shown(table).equalsIgnoreCase(name)
                                || table.toString().equalsIgnoreCase(name));
    }
}
