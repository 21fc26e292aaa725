package dev.furrow.schema;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of a database, and how they hang together. */
public final class Tables {
    private final SortedMap<TableName, Table> byName = new TreeMap<>();
    private final SortedMap<TableName, SortedSet<TableName>> children = new TreeMap<>();

    public Tables(Collection<Table> tables) {
        for (Table table : tables) {
            byName.put(table.name(), table);
            for (TableName parent : table.parents()) {
                children.computeIfAbsent(parent, name -> new TreeSet<>()).add(table.name());
            }
        }
    }

    /** Returns all tables, sorted by schema and name. */
    public Collection<Table> all() {
        return byName.values();
    }

    public Optional<Table> find(TableName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns a table that is known to be there. */
    public Table get(TableName name) {
        Table table = byName.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + name);
        }
        return table;
    }

    /** Returns {@code name} with all partitions and inheriting tables below it. */
    public Set<TableName> withDescendants(TableName name) {
        SortedSet<TableName> found = new TreeSet<>();
        Deque<TableName> open = new ArrayDeque<>(Set.of(name));
        while (!open.isEmpty()) {
            TableName next = open.remove();
            if (found.add(next)) {
                open.addAll(children.getOrDefault(next, new TreeSet<>()));
            }
        }
        return found;
    }

    /** Returns {@code name} with all that it is a partition of or inherits from. */
    public Set<TableName> withAncestors(TableName name) {
        SortedSet<TableName> found = new TreeSet<>();
        Deque<TableName> open = new ArrayDeque<>(Set.of(name));
        while (!open.isEmpty()) {
            TableName next = open.remove();
            if (found.add(next)) {
                find(next).ifPresent(table -> open.addAll(table.parents()));
            }
        }
        return found;
    }

    /**
     * Returns the tables that may hold rows of {@code name}, or whose rows {@code name} may hold: a foreign key to one of them
     * may be one to a row of another.
     */
    public Set<TableName> family(TableName name) {
        SortedSet<TableName> family = new TreeSet<>(withDescendants(name));
        find(name)
                .filter(table -> table.is(TableTrait.PARTITION))
                .ifPresent(table -> family.addAll(withAncestors(name)));
        return family;
    }
}
