package dev.furrow.scratch;

import dev.furrow.database.Inspector;
import dev.furrow.schema.Schema;
import dev.furrow.schema.TableName;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A replayed database as it is at the moment of each question, without Furrow's own tables. */
public final class ReplayedState {
    private final Inspector inspector;
    private final Set<TableName> ownTables;
    private final Set<String> extensions;
    private final @Nullable Schema laid;

    /**
     * Asks through {@code inspector}.
     *
     * @param laid what was there before the revisions; null for nothing
     */
    ReplayedState(Inspector inspector, Set<TableName> ownTables, Set<String> extensions, @Nullable Schema laid) {
        this.laid = laid;
        this.extensions = Set.copyOf(extensions);
        this.inspector = inspector;
        this.ownTables = Set.copyOf(ownTables);
    }

    /** Returns the names of the tables, without a schema: one cheap query. */
    public Set<String> tables() {
        return mostColumns().keySet();
    }

    /** Returns the same with a number of columns for each that it can't have more of: the same query. */
    public Map<String, Integer> mostColumns() {
        Map<String, Integer> most = new TreeMap<>();
        inspector.mostColumns().forEach((table, columns) -> most.put(table.name(), columns));
        ownTables.forEach(table -> most.remove(table.name()));
        if (laid != null) {
            laid.tables().forEach(table -> most.remove(table.name().name()));
        }
        return most;
    }

    /**
     * Returns the names of the columns behind those of their tables, {@code users.name}, and these: one query, dearer than that for the tables.
     *
     * @param tables as {@link #tables} returned them
     */
    public Set<String> columns(Set<String> tables) {
        return ColumnNames.of(inspector.columnNames(), tables);
    }

    /** Returns everything. */
    public Schema schema() {
        Schema all = inspector.schema().without(ownTables);
        return Extensions.among(laid == null ? all : all.withoutNamed(laid), extensions);
    }
}
