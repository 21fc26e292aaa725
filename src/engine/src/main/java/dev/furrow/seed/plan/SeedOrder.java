package dev.furrow.seed.plan;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.model.KeyRef;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which seed comes before which: by the database's own foreign keys, then by {@code after:}, then by their names. */
public final class SeedOrder {
    /** Why {@code seed} waits for {@code needed}: foreign keys, or else what {@code words} say. */
    private record Reason(Seed seed, Seed needed, List<KeyRef> keys, String words) {
        boolean isKey() {
            return !keys.isEmpty();
        }
    }

    /**
     * Seeds in their order.
     *
     * @param deferred the foreign keys that this order breaks until all is filled
     */
    public record Ordered(List<Seed> seeds, Set<KeyRef> deferred) {}

    private final SeedDatabase database;
    private final Tables tables;
    private final FillOutlines outlines;
    private final List<Reason> reasons = new ArrayList<>();

    public SeedOrder(SeedDatabase database, Tables tables, FillOutlines outlines) {
        this.database = database;
        this.tables = tables;
        this.outlines = outlines;
    }

    /**
     * Returns {@code seeds} in the order in which they are filled.
     *
     * @param all every seed there is, which {@code after:} may name
     * @throws FurrowException if foreign keys that can't wait, or {@code after:}, go in a circle, which it draws
     */
    public Ordered order(List<Seed> seeds, List<Seed> all) {
        seeds.forEach(seed -> reasons.addAll(reasons(seed, all)));
        List<Seed> ordered = new ArrayList<>();
        for (List<Seed> group : new DependencyGraph<>(seeds, needs(reasons)).groups()) {
            ordered.addAll(group.size() == 1 ? group : withoutWaiting(group));
        }
        return new Ordered(ordered, broken(ordered));
    }

    /** Returns what {@code seed} waits for among {@code all}, directly. */
    Set<Seed> needed(Seed seed, List<Seed> all) {
        return needs(reasons(seed, all)).getOrDefault(seed, Set.of());
    }

    private List<Reason> reasons(Seed seed, List<Seed> all) {
        List<Reason> found = new ArrayList<>();
        for (Seed other : all) {
            List<KeyRef> keys = other.equals(seed) ? List.of() : keys(seed, other);
            if (!keys.isEmpty()) {
                found.add(new Reason(seed, other, keys, ""));
            }
        }
        for (String name : seed.after()) {
            for (Seed other : SeedNames.named(name, all, database)) {
                if (!other.equals(seed)) {
                    found.add(new Reason(seed, other, List.of(), "after: " + String.join(", ", seed.after())));
                }
            }
        }
        found.addAll(references(seed, all));
        return found;
    }

    /** A row can take another's id by its name only if that one is there, whatever may wait until the commit. */
    private List<Reason> references(Seed seed, List<Seed> all) {
        List<Reason> found = new ArrayList<>();
        for (TableName table : outlines.of(seed).references()) {
            for (Seed other : all) {
                if (!other.equals(seed)
                        && other.fillsAnyOf(tables.family(table))
                        && !followsByChoice(other, seed, all)) {
                    String words = "it names rows of " + database.shown(table) + " by a key";
                    found.add(new Reason(seed, other, List.of(), words));
                }
            }
        }
        return found;
    }

    /** Rows that name others of their own table can do without a seed of it that says it comes behind them. */
    private boolean followsByChoice(Seed other, Seed seed, List<Seed> all) {
        return seed.fillsAnyOf(other.tables())
                && other.after().stream()
                        .anyMatch(name -> SeedNames.named(name, all, database).contains(seed));
    }

    /** Returns the foreign keys from the tables of {@code seed} to those of {@code other}; not those that stay in a table. */
    private List<KeyRef> keys(Seed seed, Seed other) {
        List<KeyRef> keys = new ArrayList<>();
        for (TableName table : seed.tables()) {
            for (TableName part : tables.withDescendants(table)) {
                for (ForeignKey key : tables.get(part).foreignKeys()) {
                    Set<TableName> family = tables.family(key.target());
                    if (!family.contains(part) && other.fillsAnyOf(family)) {
                        keys.add(new KeyRef(part, key));
                    }
                }
            }
        }
        return keys;
    }

    private static Map<Seed, Set<Seed>> needs(List<Reason> reasons) {
        Map<Seed, Set<Seed>> needs = new HashMap<>();
        for (Reason reason : reasons) {
            needs.computeIfAbsent(reason.seed(), seed -> new LinkedHashSet<>()).add(reason.needed());
        }
        return needs;
    }

    /** Orders a circle by what can't wait until the commit. */
    private List<Seed> withoutWaiting(List<Seed> group) {
        List<Reason> strict = reasons.stream().filter(this::isStrict).toList();
        DependencyGraph<Seed> circles = new DependencyGraph<>(group, needs(strict));
        List<Seed> ordered = new ArrayList<>();
        for (List<Seed> part : circles.groups()) {
            if (part.size() > 1) {
                throw circle(circles.wayAround(part.get(0)));
            }
            ordered.addAll(part);
        }
        return ordered;
    }

    private boolean isStrict(Reason reason) {
        return !reason.isKey() || reason.keys().stream().anyMatch(key -> !canWait(key));
    }

    /** On SQLite every key can, by {@code PRAGMA defer_foreign_keys}. */
    private boolean canWait(KeyRef key) {
        return database.product().equals(Product.SQLITE) || key.key().deferrable();
    }

    private Set<KeyRef> broken(List<Seed> ordered) {
        Set<KeyRef> broken = new LinkedHashSet<>();
        for (Reason reason : reasons) {
            if (ordered.indexOf(reason.needed()) > ordered.indexOf(reason.seed())) {
                broken.addAll(reason.keys());
            }
        }
        return broken;
    }

    private FurrowException circle(List<Seed> way) {
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
        advice.add(Advice.say("Or fill the tables of the circle in one SQL seed, with  -- tables: " + tablesOf(way)));
        return new FurrowException(Diagnostic.of(drawn.toString()).noting(why).advising(advice));
    }

    private String why(Seed seed, Seed needed, Set<String> changes) {
        for (Reason reason : reasons) {
            if (!reason.seed().equals(seed) || !reason.needed().equals(needed) || !isStrict(reason)) {
                continue;
            }
            for (KeyRef key : reason.keys()) {
                if (!canWait(key)) {
                    changes.add(key.letWait(database.dialect()));
                    return seed.shown() + " waits for " + needed.shown() + ": " + key.words(database);
                }
            }
            if (!reason.isKey()) {
                boolean said = reason.words().startsWith("after:");
                String where = said ? seed.file().place(seed.afterLine()).toString() : seed.shown();
                return where + " waits for " + needed.shown() + ": " + reason.words();
            }
        }
        return seed.shown() + " waits for " + needed.shown();
    }

    private String tablesOf(List<Seed> way) {
        Set<String> names = new TreeSet<>();
        way.forEach(seed -> seed.tables().forEach(table -> names.add(database.shown(table))));
        return String.join(", ", names);
    }
}
