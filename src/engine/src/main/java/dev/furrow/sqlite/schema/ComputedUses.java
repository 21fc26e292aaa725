package dev.furrow.sqlite.schema;

import dev.furrow.schema.Column;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Definition;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import dev.furrow.sql.Mentions;
import dev.furrow.sqlite.text.SchemaEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which views and triggers may use a computed column. Where there are no words for it, it is dropped or made by a statement of its own, and
 * SQLite drops none that something mentions. Without computed columns nothing is looked for.
 */
final class ComputedUses {
    private final List<Use> columns;
    private final List<String> views;

    /** A column, and what it is called in {@code uses}. */
    private record Use(String column, String name) {}

    private ComputedUses(List<Use> columns, List<String> views) {
        this.columns = columns;
        this.views = views;
    }

    static ComputedUses of(List<SchemaTable> tables, List<SchemaEntry> entries) {
        List<Use> columns = new ArrayList<>();
        for (SchemaTable table : tables) {
            for (Definition<Column> column : table.columns()) {
                if (isComputed(column)) {
                    columns.add(new Use(column.name(), table.name() + "." + column.name()));
                }
            }
        }
        List<String> views = columns.isEmpty()
                ? List.of()
                : entries.stream()
                        .filter(entry -> entry.type().equals("view"))
                        .map(SchemaEntry::name)
                        .toList();
        return new ComputedUses(columns, views);
    }

    private static boolean isComputed(Definition<Column> column) {
        return !column.computed().isEmpty()
                || (column.words() != null && column.words().defaultValue() instanceof DefaultValue.Generated);
    }

    /** Returns what the view {@code name}, or a trigger, may use by its text: one of these columns, or a view that does. */
    Set<String> in(String name, String sql) {
        Set<String> uses = new HashSet<>();
        columns.stream()
                .filter(column -> Mentions.of(column.column(), sql) || sql.contains("*"))
                .forEach(column -> uses.add(column.name()));
        views.stream()
                .filter(view -> !view.equals(name) && Mentions.of(view, sql))
                .forEach(uses::add);
        return uses;
    }

    SchemaObject of(SchemaObject trigger) {
        if (columns.isEmpty()) {
            return trigger;
        }
        Set<String> uses = new HashSet<>(trigger.uses());
        uses.addAll(in("", trigger.create().get(0)));
        return new SchemaObject(
                trigger.kind(), trigger.place(), trigger.name(), trigger.create(), trigger.drop(), uses);
    }

    /** Returns the same table with what its triggers may use. */
    SchemaTable among(SchemaTable table) {
        return columns.isEmpty()
                ? table
                : new SchemaTable(
                        table.name(),
                        table.text(),
                        table.options(),
                        table.comment(),
                        table.columns(),
                        table.constraints(),
                        table.indexes(),
                        table.attached().stream().map(this::of).toList(),
                        table.uses());
    }
}
