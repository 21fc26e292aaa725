package dev.furrow.seed;

import dev.furrow.database.Inspector;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.OwnedSequence;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.format.SeedReaders;
import dev.furrow.seed.format.script.JavaSeeds;
import dev.furrow.seed.format.script.SqlSeeds;
import dev.furrow.seed.model.Clearing;
import dev.furrow.seed.model.ClearingPlan;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.model.SeedRequest;
import dev.furrow.seed.model.TableFinder;
import dev.furrow.seed.plan.ClearingPlanner;
import dev.furrow.seed.plan.FillOutlines;
import dev.furrow.seed.plan.SeedChoice;
import dev.furrow.seed.plan.SeedFinder;
import dev.furrow.seed.plan.SeedOrder;
import dev.furrow.seed.plan.SeedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds out what seeds will do, by reading alone. */
public final class Seeds {
    private final SeedDatabase database;
    private final SeedRequest request;
    private final SeedReaders readers;
    private final Tables tables;
    private final TableFinder finder;
    private final FillOutlines outlines;
    private final SeedOrder order;

    private Seeds(SeedDatabase database, SeedRequest request) {
        this.database = database;
        this.request = request;
        this.readers = new SeedReaders(
                new SqlSeeds(database.dialect().syntax(), request.placeholders()),
                new JavaSeeds(database.connection(), request.environment(), request.java()));
        this.tables = Inspector.of(database.system(), database.connection(), database.schema())
                .tables();
        this.finder = new TableFinder(database, tables);
        this.outlines = new FillOutlines(database, tables, readers);
        this.order = new SeedOrder(database, tables, outlines);
    }

    /**
     * Returns what clearing and filling will do.
     *
     * @throws FurrowException for everything that can be known before the first row: a seed without a table, an unknown or missing
     *     column, foreign keys in a circle, a table that must not be cleared, a counter that the user may not set
     */
    public static SeedPlan plan(SeedDatabase database, SeedRequest request) {
        return new Seeds(database, request).plan();
    }

    /**
     * Returns what clearing alone will do. Of the files only the names and headers count.
     *
     * @throws FurrowException as {@link #plan}, as far as it concerns clearing
     */
    public static SeedPlan planUndo(SeedDatabase database, SeedRequest request) {
        if (request.clearing() == Clearing.NONE) {
            throw new IllegalArgumentException("nothing to undo without clearing");
        }
        return new Seeds(database, request).planUndo();
    }

    /**
     * Returns the seeds in the order in which they are filled.
     *
     * @throws FurrowException as {@link #plan}, as far as it concerns the order
     */
    static List<Seed> order(SeedDatabase database, SeedRequest request) {
        Seeds seeds = new Seeds(database, request);
        List<Seed> all = seeds.all();
        SeedChoice choice = SeedChoice.of(all, request, database, seeds.order);
        return seeds.order.order(choice.chosen(), all).seeds();
    }

    private List<Seed> all() {
        return new SeedFinder(database, request, readers, finder).find();
    }

    private SeedPlan plan() {
        List<Seed> all = all();
        SeedChoice choice = SeedChoice.of(all, request, database, order);
        SeedOrder.Ordered ordered = order.order(choice.chosen(), all);
        readers.requireProgramsCompile(ordered.seeds());
        List<String> statements = new ArrayList<>();
        ordered.seeds().forEach(seed -> statements.addAll(outlines.of(seed).statements()));
        ClearingPlan clearing = clearing(
                ordered.seeds(),
                Advice.run("Fill without clearing:", "seed:all").with("clear", "false"));
        return new SeedPlan(database, readers, tables, ordered, choice.leftOut(), clearing, statements);
    }

    private SeedPlan planUndo() {
        List<Seed> all = all();
        SeedChoice choice = SeedChoice.of(all, request, database, order);
        ClearingPlan clearing = clearing(
                choice.chosen(),
                Advice.run("Choose what to clear:", "seed:undo").with("only", "<tables>"));
        SeedOrder.Ordered unordered = new SeedOrder.Ordered(choice.chosen(), Set.of());
        return new SeedPlan(database, readers, tables, unordered, List.of(), clearing, List.of());
    }

    private ClearingPlan clearing(List<Seed> seeds, Advice remedy) {
        SortedSet<TableName> seeded = new TreeSet<>();
        seeds.forEach(seed -> seeded.addAll(seed.tables()));
        ClearingPlan clearing = new ClearingPlanner(database, request, tables, finder, remedy).plan(seeded);
        SortedSet<TableName> touched = new TreeSet<>(clearing.tables());
        seeded.forEach(table -> touched.addAll(tables.withAncestors(table)));
        requireOurCounters(touched);
        return clearing;
    }

    /** Only its owner may restart a sequence, by TRUNCATE or otherwise. */
    private void requireOurCounters(Set<TableName> touched) {
        List<String> foreign = new ArrayList<>();
        for (TableName name : touched) {
            for (OwnedSequence sequence : tables.get(name).sequences()) {
                if (!sequence.isOurs()) {
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
