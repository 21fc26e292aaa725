package dev.furrow.compare;

import dev.furrow.schema.Constraint;
import dev.furrow.schema.Definition;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An order in which tables can be made: those that one refers to before it, else by name. In a cycle somebody is first. A key to a table
 * is one to its partitions, which can't be dropped before it either.
 */
final class TableOrder {
    private final Map<TableName, SchemaTable> waiting = new LinkedHashMap<>();
    private final Map<TableName, List<TableName>> parts = new HashMap<>();
    /** Tables that wait for what they need. */
    private final Set<TableName> begun = new HashSet<>();

    private final List<SchemaTable> ordered = new ArrayList<>();

    private TableOrder(List<SchemaTable> tables) {
        for (SchemaTable table : tables) {
            waiting.put(table.name(), table);
            table.uses()
                    .forEach(use -> parts.computeIfAbsent(TableName.of(use), parent -> new ArrayList<>())
                            .add(table.name()));
        }
    }

    static List<SchemaTable> of(List<SchemaTable> tables) {
        TableOrder order = new TableOrder(tables);
        tables.forEach(table -> order.place(table.name()));
        return order.ordered;
    }

    private void place(TableName name) {
        SchemaTable table = waiting.get(name);
        if (table == null || waitsForParent(table)) {
            return;
        }
        waiting.remove(name);
        begun.add(name);
        needed(table).forEach(this::place);
        begun.remove(name);
        ordered.add(table);
    }

    /** A partition of a table that refers to it, by itself or by way of others, comes behind it all the same. */
    private boolean waitsForParent(SchemaTable table) {
        for (String use : table.uses()) {
            SchemaTable parent = waiting.get(TableName.of(use));
            if (begun.contains(TableName.of(use)) || (parent != null && waitsForParent(parent))) {
                return true;
            }
        }
        return false;
    }

    private Set<TableName> needed(SchemaTable table) {
        Set<TableName> needed = new TreeSet<>();
        table.uses().forEach(use -> needed.add(TableName.of(use)));
        for (ForeignKey key : foreignKeys(table)) {
            needed.add(key.target());
            needed.addAll(parts.getOrDefault(key.target(), List.of()));
        }
        return needed;
    }

    /** Returns the foreign keys that the vocabulary of revisions can say. */
    static List<ForeignKey> foreignKeys(SchemaTable table) {
        List<ForeignKey> keys = new ArrayList<>();
        for (Definition<Constraint> constraint : table.constraints()) {
            if (constraint.words() instanceof ForeignKey key) {
                keys.add(key);
            }
        }
        return keys;
    }
}
