package dev.furrow.seed.plan;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.schema.OwnedSequence;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.format.SeedReaders;
import dev.furrow.seed.model.Clearing;
import dev.furrow.seed.model.ClearingPlan;
import dev.furrow.seed.model.Dependencies;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.model.SeedRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds out what seeds will do, by reading alone. */
public final class SeedPlanner {
    /**
     * Which seeds run.
     *
     * @param seeds in the order of their names
     * @param leftOut what they depend on, directly or not, and that does not run
     */
    private record Choice(List<Seed> seeds, List<Seed> leftOut) {}

    private final SeedDatabase database;
    private final SeedRequest request;
    private final SeedReaders readers;
    private final SeedContents contents;
    private final Map<Seed, FillOutline> outlines = new HashMap<>();

    /** Prepares to plan, as often as is asked for; files are looked at each time. */
    public SeedPlanner(SeedDatabase database, SeedRequest request, SeedReaders readers) {
        this.database = database;
        this.request = request;
        this.readers = readers;
        this.contents = new SeedContents(readers, database.tables());
    }

    /**
     * Returns what clearing and filling will do.
     *
     * @throws FurrowException for everything that can be known before the first row: a seed without a table, an unknown or missing
     *     column, foreign keys in a cycle, a table that must not be cleared, a sequence that the user may not set
     */
    public SeedPlan all() {
        SeedIndex all = index();
        SeedOrder order = order(all);
        Choice choice = choose(all, order);
        SeedOrder.Ordered ordered = order.order(choice.seeds());
        readers.prepare(ordered.seeds());
        List<String> statements = new ArrayList<>();
        ordered.seeds().forEach(seed -> statements.addAll(outline(seed).statements()));
        ClearingPlan clearing = clearing(
                ordered.seeds(),
                Advice.run("Fill without clearing:", "seed:all").with("clear", "false"));
        return new SeedPlan(
                database.tables().schema(),
                ordered.seeds(),
                choice.leftOut(),
                clearing,
                statements,
                ordered.deferred(),
                Map.of());
    }

    /**
     * Returns what {@link #all} does, with the numbers of rows, for which the seeds are read whole.
     *
     * @throws FurrowException as {@link #all}, and with the line, if a seed isn't what its format says
     */
    public SeedPlan allCounted() {
        SeedPlan plan = all();
        Map<Seed, Long> counts = new LinkedHashMap<>();
        for (Seed seed : plan.seeds()) {
            RowCount count = new RowCount();
            if (contents.of(seed).isRepeatable()) {
                contents.read(seed, count);
                count.rows().ifPresent(rows -> counts.put(seed, rows));
            }
        }
        return plan.with(counts);
    }

    /**
     * Returns what clearing alone will do. Of the files only the names and headers count.
     *
     * @throws FurrowException as {@link #all}, as far as it concerns clearing
     */
    public SeedPlan undo() {
        if (request.clearing() == Clearing.NONE) {
            throw new IllegalArgumentException("nothing to undo without clearing");
        }
        SeedIndex all = index();
        List<Seed> seeds = choose(all, order(all)).seeds();
        ClearingPlan clearing =
                clearing(seeds, Advice.run("Choose what to clear:", "seed:undo").with("only", "<tables>"));
        return new SeedPlan(database.tables().schema(), seeds, List.of(), clearing, List.of(), Set.of(), Map.of());
    }

    /**
     * Returns the seeds in the order in which they are filled.
     *
     * @throws FurrowException as {@link #all}, as far as it concerns the order
     */
    public List<Seed> order() {
        SeedIndex all = index();
        SeedOrder order = order(all);
        return order.order(choose(all, order).seeds()).seeds();
    }

    /** Returns what it takes to carry out a plan of this planner. */
    public PlannedRun run(SeedPlan plan) {
        return new PlannedRun(plan, database, contents);
    }

    private SeedIndex index() {
        return new SeedIndex(new SeedFinder(database.tables(), request, readers).find(), database.tables());
    }

    private SeedOrder order(SeedIndex all) {
        return new SeedOrder(database, all, this::outline);
    }

    private FillOutline outline(Seed seed) {
        return outlines.computeIfAbsent(seed, any -> FillOutline.of(seed, contents, database.filler()));
    }

    private Choice choose(SeedIndex all, SeedOrder order) {
        requireKnown(all);
        if (request.only().isEmpty()) {
            return new Choice(all.all(), List.of());
        }
        Set<Seed> chosen = named(all);
        Set<Seed> dependencies = dependencies(chosen, order);
        if (request.dependencies() == Dependencies.INCLUDE) {
            chosen.addAll(dependencies);
            dependencies.clear();
        }
        return new Choice(
                all.all().stream().filter(chosen::contains).toList(),
                all.all().stream().filter(dependencies::contains).toList());
    }

    private static void requireKnown(SeedIndex all) {
        for (Seed seed : all.all()) {
            for (String name : seed.after()) {
                if (all.named(name).isEmpty()) {
                    Place place = seed.file().place(seed.afterLine());
                    throw new FurrowException(Diagnostic.of(place, "there is no seed \"" + name + "\" (after)")
                            .noting(all.known()));
                }
            }
        }
    }

    private Set<Seed> named(SeedIndex all) {
        Set<Seed> named = new LinkedHashSet<>();
        for (String name : request.only()) {
            Set<Seed> found = all.named(name);
            if (found.isEmpty()) {
                throw new FurrowException(Diagnostic.of("there is no seed \"" + name + "\" (only)")
                        .noting(all.known()));
            }
            named.addAll(found);
        }
        return named;
    }

    private static Set<Seed> dependencies(Set<Seed> chosen, SeedOrder order) {
        Set<Seed> found = new LinkedHashSet<>();
        Deque<Seed> open = new ArrayDeque<>(chosen);
        while (!open.isEmpty()) {
            for (Seed needed : order.needed(open.remove())) {
                if (!chosen.contains(needed) && found.add(needed)) {
                    open.add(needed);
                }
            }
        }
        return found;
    }

    private ClearingPlan clearing(List<Seed> seeds, Advice remedy) {
        Tables tables = database.tables();
        SortedSet<TableName> seeded = new TreeSet<>();
        seeds.forEach(seed -> seeded.addAll(seed.tables()));
        ClearingPlan clearing = new ClearingPlanner(database, request, remedy).plan(seeded);
        SortedSet<TableName> touched = new TreeSet<>(clearing.tables());
        seeded.forEach(table -> touched.addAll(tables.withAncestors(table)));
        requireOurCounters(touched);
        return clearing;
    }

    /** Only its owner may restart a sequence, by TRUNCATE or otherwise. */
    private void requireOurCounters(Set<TableName> touched) {
        List<String> foreign = new ArrayList<>();
        for (TableName name : touched) {
            for (OwnedSequence sequence : database.tables().get(name).sequences()) {
                if (sequence.isOwned() && !sequence.isOurs()) {
                    foreign.add(database.shown(name) + "." + sequence.column() + ": sequence "
                            + database.shown(sequence.name()) + " belongs to " + sequence.owner());
                }
            }
        }
        if (!foreign.isEmpty()) {
            throw new FurrowException(Diagnostic.of("seeding restarts sequences that this role doesn't own")
                    .noting(foreign)
                    .advising(Advice.say("Connect as that role, or as one that is a member of it.")));
        }
    }
}
