package dev.furrow.schema;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of a database, how they hang together, and what they are called. */
public final class Tables {
    private final String schema;
    private final SortedMap<TableName, Table> byName = new TreeMap<>();
    private final SortedMap<TableName, SortedSet<TableName>> children = new TreeMap<>();

    /**
     * Takes tables, and finds out which of them are other tools'.
     *
     * @param schema the application's, whose tables may be named without it; empty where there are no schemas
     */
    public Tables(Collection<Table> tables, String schema) {
        this.schema = schema;
        for (Table table : tables) {
            byName.put(table.name(), table);
            for (TableName parent : table.parents()) {
                children.computeIfAbsent(parent, name -> new TreeSet<>()).add(table.name());
            }
        }
        byName.replaceAll(
                (name, table) -> OtherTool.of(table, this).isEmpty() ? table : table.with(TableTrait.OF_OTHER_TOOL));
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

    /** Returns the application's schema; empty where there are no schemas. */
    public String schema() {
        return schema;
    }

    /** Returns the name of the application's table {@code name}, whether or not there is one. */
    public TableName own(String name) {
        return new TableName(schema, name);
    }

    /** Returns a table's name as messages show it: without the application's own schema. */
    public String shown(TableName table) {
        return table.shownIn(schema);
    }

    /** Returns the table that {@code name} means; without a schema, one of the application's. */
    public Optional<TableName> named(TableName name) {
        boolean plain = !name.isQualified() || schema.isEmpty();
        return plain ? named(name.name()) : Optional.of(name).filter(known -> byName.containsKey(known));
    }

    /**
     * Returns the table of exactly that name in the application's schema, else the one that {@code schema.table} names, else the only
     * one of the application's schema that differs by case.
     */
    public Optional<TableName> named(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        TableName plain = own(text);
        if (byName.containsKey(plain)) {
            return Optional.of(plain);
        }
        TableName parsed = text.startsWith(".") || text.endsWith(".") ? plain : TableName.parse(text);
        if (parsed.isQualified() && byName.containsKey(parsed)) {
            return Optional.of(parsed);
        }
        List<TableName> similar = byName.keySet().stream()
                .filter(name -> name.schema().equals(schema) && name.name().equalsIgnoreCase(text))
                .toList();
        return similar.size() == 1 ? Optional.of(similar.get(0)) : Optional.empty();
    }

    /** Returns what the tables of the application's schema are called, sorted. */
    public List<String> names() {
        return byName.keySet().stream()
                .filter(name -> name.schema().equals(schema))
                .map(TableName::name)
                .toList();
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
