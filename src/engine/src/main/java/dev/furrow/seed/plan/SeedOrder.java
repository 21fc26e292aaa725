package dev.furrow.seed.plan;

import dev.furrow.database.fill.Filler;
import dev.furrow.database.fill.KeyRef;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which seed comes before which: by the database's own foreign keys, then by {@code after:}, then by their names. */
final class SeedOrder {
    /** Why {@code seed} depends on {@code needed}: foreign keys, or else what {@code sentence} says. */
    private record Reason(Seed seed, Seed needed, List<KeyRef> keys, String sentence) {
        static Reason of(String where, Seed seed, Seed needed, String words) {
            return new Reason(seed, needed, List.of(), where + " depends on " + needed.shown() + ": " + words);
        }
    }

    /**
     * Seeds in their order.
     *
     * @param deferred the foreign keys that this order breaks until all is filled
     */
    record Ordered(List<Seed> seeds, Set<KeyRef> deferred) {}

    private final SeedDatabase database;
    private final Tables tables;
    private final Filler filler;
    private final SeedIndex all;
    private final Function<Seed, FillOutline> outlines;
    private final Map<Seed, List<Reason>> reasons = new HashMap<>();

    /**
     * Prepares to order some of the seeds that there are.
     *
     * @param all those that {@code after:} may name
     * @param outlines what is known of each before its rows are read
     */
    SeedOrder(SeedDatabase database, SeedIndex all, Function<Seed, FillOutline> outlines) {
        this.database = database;
        this.tables = database.tables();
        this.filler = database.filler();
        this.all = all;
        this.outlines = outlines;
    }

    /**
     * Returns {@code seeds} in the order in which they are filled.
     *
     * @throws FurrowException if foreign keys that can't wait, or {@code after:}, go in a cycle, which it draws
     */
    Ordered order(List<Seed> seeds) {
        List<Seed> ordered = new ArrayList<>();
        for (List<Seed> group : graph(seeds, reason -> true).groups()) {
            ordered.addAll(group.size() == 1 ? group : withoutDeferrable(group));
        }
        return new Ordered(ordered, broken(ordered));
    }

    /** Returns what {@code seed} depends on, directly. */
    Set<Seed> needed(Seed seed) {
        return needed(seed, reason -> true);
    }

    private Set<Seed> needed(Seed seed, Predicate<Reason> counts) {
        Set<Seed> needed = new LinkedHashSet<>();
        reasons(seed).stream().filter(counts).map(Reason::needed).forEach(needed::add);
        return needed;
    }

    private DependencyGraph<Seed> graph(Collection<Seed> seeds, Predicate<Reason> counts) {
        Map<Seed, Set<Seed>> needs = new HashMap<>();
        seeds.forEach(seed -> needs.put(seed, needed(seed, counts)));
        return new DependencyGraph<>(seeds, needs);
    }

    private List<Reason> reasons(Seed seed) {
        List<Reason> known = reasons.get(seed);
        if (known == null) {
            known = new ArrayList<>();
            for (Map.Entry<Integer, List<KeyRef>> keys : keys(seed).entrySet()) {
                known.add(new Reason(seed, all.all().get(keys.getKey()), keys.getValue(), ""));
            }
            known.addAll(said(seed));
            known.addAll(references(seed));
            reasons.put(seed, known);
        }
        return known;
    }

    /** Returns the foreign keys from the tables of {@code seed} to those of other seeds, by their places; not those that stay in a table. */
    private SortedMap<Integer, List<KeyRef>> keys(Seed seed) {
        SortedMap<Integer, List<KeyRef>> keys = new TreeMap<>();
        for (TableName table : seed.tables()) {
            for (TableName part : tables.withDescendants(table)) {
                for (ForeignKey key : tables.get(part).enforcedKeys()) {
                    for (Seed other : filling(key, part)) {
                        keys.computeIfAbsent(all.place(other), place -> new ArrayList<>())
                                .add(new KeyRef(part, key));
                    }
                }
            }
        }
        keys.remove(all.place(seed));
        return keys;
    }

    private List<Seed> filling(ForeignKey key, TableName from) {
        Set<TableName> family = tables.family(key.target());
        return family.contains(from) ? List.of() : all.filling(family);
    }

    private List<Reason> said(Seed seed) {
        List<Reason> found = new ArrayList<>();
        String words = "after: " + String.join(", ", seed.after());
        String where = seed.file().place(seed.afterLine()).toString();
        for (String name : seed.after()) {
            for (Seed other : all.named(name)) {
                if (!other.equals(seed)) {
                    found.add(Reason.of(where, seed, other, words));
                }
            }
        }
        return found;
    }

    /** A row can take another's id by its name only if that one is there, whatever may wait until the commit. */
    private List<Reason> references(Seed seed) {
        List<Reason> found = new ArrayList<>();
        for (TableName table : outlines.apply(seed).references()) {
            String words = "it names rows of " + database.shown(table) + " by a key";
            for (Seed other : all.filling(tables.family(table))) {
                if (!other.equals(seed) && !followsByChoice(other, seed)) {
                    found.add(Reason.of(seed.shown(), seed, other, words));
                }
            }
        }
        return found;
    }

    /** Rows that name others of their own table can do without a seed of it that says it comes after them. */
    private boolean followsByChoice(Seed other, Seed seed) {
        return seed.fillsAnyOf(other.tables())
                && other.after().stream().anyMatch(name -> all.named(name).contains(seed));
    }

    /** Orders a cycle by what can't wait until the commit. */
    private List<Seed> withoutDeferrable(List<Seed> group) {
        DependencyGraph<Seed> strict = graph(group, this::isStrict);
        List<Seed> ordered = new ArrayList<>();
        for (List<Seed> part : strict.groups()) {
            if (part.size() > 1) {
                throw cycle(strict.shortestCycle(part.get(0)));
            }
            ordered.addAll(part);
        }
        return ordered;
    }

    private boolean isStrict(Reason reason) {
        return reason.keys().isEmpty() || reason.keys().stream().anyMatch(key -> !filler.canWait(key));
    }

    private Set<KeyRef> broken(List<Seed> ordered) {
        Set<Seed> filled = new LinkedHashSet<>();
        Set<Seed> toFill = new LinkedHashSet<>(ordered);
        Set<KeyRef> broken = new LinkedHashSet<>();
        for (Seed seed : ordered) {
            filled.add(seed);
            for (Reason reason : reasons(seed)) {
                if (toFill.contains(reason.needed()) && !filled.contains(reason.needed())) {
                    broken.addAll(reason.keys());
                }
            }
        }
        return broken;
    }

    private FurrowException cycle(List<Seed> way) {
        StringBuilder drawn = new StringBuilder("circular dependency of seeds: ");
        List<String> why = new ArrayList<>();
        Set<String> changes = new TreeSet<>();
        for (int i = 0; i + 1 < way.size(); i++) {
            drawn.append(way.get(i).name()).append(" -> ");
            why.add(why(way.get(i), way.get(i + 1), changes));
        }
        drawn.append(way.get(0).name());
        List<Advice> advice = new ArrayList<>();
        changes.forEach(change -> advice.add(Advice.literal("To let it wait until the commit:", change)));
        advice.add(Advice.say("Or fill the tables of the cycle in one SQL seed, with  -- tables: " + tablesOf(way)));
        return new FurrowException(Diagnostic.of(drawn.toString()).noting(why).advising(advice));
    }

    private String why(Seed seed, Seed needed, Set<String> changes) {
        for (Reason reason : reasons(seed)) {
            if (!reason.needed().equals(needed)) {
                continue;
            }
            for (KeyRef key : reason.keys()) {
                if (!filler.canWait(key)) {
                    changes.add(filler.letWait(key));
                    return seed.shown() + " depends on " + needed.shown() + ": " + key.words(tables);
                }
            }
            if (reason.keys().isEmpty()) {
                return reason.sentence();
            }
        }
        return seed.shown() + " depends on " + needed.shown();
    }

    private String tablesOf(List<Seed> way) {
        Set<String> names = new TreeSet<>();
        way.forEach(seed -> seed.tables().forEach(table -> names.add(database.shown(table))));
        return String.join(", ", names);
    }
}
