package dev.furrow.seed.plan;

import dev.furrow.database.fill.ClearingSql;
import dev.furrow.database.fill.ClearingSql.Sequences;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.OwnedSequence;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.model.Cascade;
import dev.furrow.seed.model.Clearing;
import dev.furrow.seed.model.ClearingPlan;
import dev.furrow.seed.model.HiddenRowsException;
import dev.furrow.seed.model.RowCounts;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.model.SeedRequest;
import dev.furrow.seed.model.TableRows;
import dev.furrow.seed.model.UnseededRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what clearing reaches, and refuses what must not be cleared. */
final class ClearingPlanner {
    private final SeedDatabase database;
    private final SeedRequest request;
    private final Tables tables;
    private final Advice remedy;

    /**
     * Plans for one run.
     *
     * @param remedy what to type instead of clearing what must not be cleared
     */
    ClearingPlanner(SeedDatabase database, SeedRequest request, Advice remedy) {
        this.database = database;
        this.request = request;
        this.tables = database.tables();
        this.remedy = remedy;
    }

    /**
     * Returns how {@code seeded} are cleared.
     *
     * @throws FurrowException if that reaches a protected table or one of Furrow's own, or, where it must not, any other
     */
    ClearingPlan plan(Set<TableName> seeded) {
        Set<TableName> guarded = guarded();
        if (request.clearing() == Clearing.NONE || seeded.isEmpty()) {
            return ClearingPlan.NONE;
        }
        CascadeScope reach = new CascadeScope(tables, request.clearing());
        SortedSet<TableName> reached = reach.of(seeded);
        refuse(reached, guarded, seeded);
        HiddenRowsException.requireNone(database, reached);
        List<TableRows> beyond = beyond(reached, seeded);
        if (request.cascade() == Cascade.REFUSE && !beyond.isEmpty()) {
            throw beyondRefused(beyond);
        }
        return plan(reach.deletable(reached), beyond, unseeded(seeded));
    }

    private ClearingPlan plan(List<List<TableName>> groups, List<TableRows> beyond, List<UnseededRows> unseeded) {
        List<TableName> order = groups.stream().flatMap(List::stream).toList();
        ClearingSql sql = database.system().clearing(tables.schema());
        // One that numbers rows which stay goes back no further than past those.
        Sequences sequences = shareSequences(order) ? Sequences.CONTINUE : Sequences.RESTART;
        Optional<String> truncate =
                request.clearing() == Clearing.TRUNCATE ? sql.truncate(order, sequences) : Optional.empty();
        if (truncate.isPresent()) {
            return new ClearingPlan(
                    order,
                    beyond,
                    unseeded,
                    List.of(truncate.get()),
                    sequences == Sequences.RESTART ? ClearingPlan.Restarts.DONE : ClearingPlan.Restarts.NEEDED);
        }
        return new ClearingPlan(
                order,
                beyond,
                unseeded,
                groups.stream().map(sql::delete).flatMap(List::stream).toList(),
                ClearingPlan.Restarts.NEEDED);
    }

    /** Returns whether a sequence that belongs to a column of theirs numbers another table's rows, too. */
    private boolean shareSequences(List<TableName> cleared) {
        Set<TableName> owned = cleared.stream()
                .flatMap(table -> tables.get(table).sequences().stream())
                .filter(OwnedSequence::isOwned)
                .map(OwnedSequence::name)
                .collect(Collectors.toSet());
        return tables.all().stream()
                .filter(table -> !cleared.contains(table.name()))
                .flatMap(table -> table.sequences().stream())
                .map(OwnedSequence::name)
                .anyMatch(owned::contains);
    }

    /** Returns the protected tables. A name that is no table's is an error, even where nothing is cleared. */
    private Set<TableName> guarded() {
        Set<TableName> guarded = new TreeSet<>();
        for (String name : request.protect()) {
            guarded.add(tables.named(name)
                    .orElseThrow(() -> new FurrowException(
                            "there is no table \"" + name + "\" (protect)",
                            Advice.say("A table of another schema is written  schema.table"))));
        }
        return guarded;
    }

    private void refuse(Set<TableName> reached, Set<TableName> guarded, Set<TableName> seeded) {
        List<TableName> own = both(reached, ownTables());
        if (!own.isEmpty()) {
            String tables = own.size() == 1 ? "table " : "tables ";
            throw new FurrowException(Diagnostic.of("clearing would reach Furrow's own " + tables + names(own))
                    .noting("A seeded table, or one that refers to it, is its parent or the target of its foreign key.")
                    .advising(remedy));
        }
        List<TableName> foreign = reached.stream()
                .filter(table -> !seeded.contains(table) && !tables.get(table).isApplications())
                .toList();
        if (!foreign.isEmpty()) {
            throw new FurrowException(Diagnostic.of(
                            "clearing would reach what an extension, a module or another tool keeps: " + names(foreign))
                    .noting("A foreign key leads there from a seeded table, or a part of one is there.")
                    .advising(remedy));
        }
        List<TableName> refused = both(reached, guarded);
        if (!refused.isEmpty()) {
            List<String> more = new ArrayList<>();
            for (TableRows table : new RowCounts(database).of(refused)) {
                more.add(table(table)
                        + (seeded.contains(table.table()) ? "" : ", reached by foreign keys or as a part"));
            }
            throw new FurrowException(Diagnostic.of("protected from clearing: " + names(refused))
                    .noting(more)
                    .advising(remedy));
        }
    }

    private Set<TableName> ownTables() {
        Set<TableName> own = new TreeSet<>();
        for (TableName table : request.own()) {
            tables.named(table).ifPresent(own::add);
        }
        return own;
    }

    private static List<TableName> both(Set<TableName> some, Set<TableName> others) {
        return some.stream().filter(others::contains).toList();
    }

    private FurrowException beyondRefused(List<TableRows> beyond) {
        return new FurrowException(Diagnostic.of("clearing would reach tables that no chosen seed fills")
                .noting(beyond.stream().map(this::table).toList())
                .advising(Advice.say("To clear them too, leave out cascade=refuse."), remedy));
    }

    private String table(TableRows table) {
        return database.shown(table.table()) + ": " + table.rows() + (table.rows() == 1 ? " row" : " rows");
    }

    private String names(List<TableName> names) {
        return String.join(", ", names.stream().map(database::shown).toList());
    }

    /** Returns the seeded tables with more rows than the last seeding put there, if that is asked for. */
    private List<UnseededRows> unseeded(Set<TableName> seeded) {
        List<UnseededRows> unseeded = new ArrayList<>();
        if (!request.isGuarded()) {
            return unseeded;
        }
        for (TableRows table : new RowCounts(database).of(seeded)) {
            long known = request.lastSeeding().getOrDefault(database.shown(table.table()), 0L);
            if (table.rows() > known) {
                unseeded.add(new UnseededRows(table.table(), table.rows(), known));
            }
        }
        return unseeded;
    }

    private List<TableRows> beyond(SortedSet<TableName> reached, Set<TableName> seeded) {
        Set<TableName> known = new TreeSet<>();
        // The rows of a seeded table's partitions are its own.
        seeded.forEach(table -> known.addAll(tables.withDescendants(table)));
        return new RowCounts(database)
                .of(reached.stream().filter(table -> !known.contains(table)).toList());
    }
}
