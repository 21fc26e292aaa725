package dev.furrow.seed.plan;

import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.schema.TableTrait;
import dev.furrow.schema.Tables;
import dev.furrow.seed.model.Clearing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which tables lose their rows with those of others: what PostgreSQL's {@code TRUNCATE ... CASCADE} empties. */
final class CascadeScope {
    private final Tables tables;
    private final Map<TableName, Set<TableName>> referring = new HashMap<>();

    /** Looks at how {@code clearing} goes from table to table: TRUNCATE along keys that no row is held to as well. */
    CascadeScope(Tables tables, Clearing clearing) {
        this.tables = tables;
        for (Table table : tables.all()) {
            for (ForeignKey key : clearing == Clearing.TRUNCATE ? table.foreignKeys() : table.enforcedKeys()) {
                referring
                        .computeIfAbsent(key.target(), target -> new HashSet<>())
                        .add(table.name());
            }
        }
    }

    /**
     * Returns {@code cleared} and every table that refers to one of the result, whatever its ON DELETE, with the partitions and
     * inheriting tables of each.
     */
    SortedSet<TableName> of(Collection<TableName> cleared) {
        SortedSet<TableName> reach = new TreeSet<>();
        Deque<TableName> open = new ArrayDeque<>(cleared);
        while (!open.isEmpty()) {
            TableName table = open.remove();
            if (reach.add(table)) {
                open.addAll(tables.withDescendants(table));
                for (TableName target : referred(table)) {
                    open.addAll(referring.getOrDefault(target, Set.of()));
                }
            }
        }
        return reach;
    }

    /** A key to a partitioned table is one to each of its partitions. */
    private Set<TableName> referred(TableName table) {
        return tables.get(table).is(TableTrait.PARTITION) ? tables.withAncestors(table) : Set.of(table);
    }

    /** Returns {@code reach} in groups, each before those that it refers to; tables that refer to each other stand together. */
    List<List<TableName>> deletable(Set<TableName> reach) {
        Map<TableName, Set<TableName>> needs = new HashMap<>();
        for (TableName table : reach) {
            for (ForeignKey key : tables.get(table).enforcedKeys()) {
                for (TableName target : tables.family(key.target())) {
                    needs.computeIfAbsent(target, name -> new HashSet<>()).add(table);
                }
            }
        }
        return new DependencyGraph<>(new ArrayList<>(reach), needs).groups();
    }
}
