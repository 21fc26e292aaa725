package dev.furrow.scratch;

import dev.furrow.database.Inspector;
import dev.furrow.schema.Schema;
import dev.furrow.schema.TableName;
import java.util.Set;
import java.util.TreeSet;

/** A replayed database as it is at the moment of each question, without Furrow's own tables. */
public final class ReplayedState {
    private final Inspector inspector;
    private final Set<TableName> ownTables;
    private final Set<String> extensions;

    ReplayedState(Inspector inspector, Set<TableName> ownTables, Set<String> extensions) {
        this.extensions = Set.copyOf(extensions);
        this.inspector = inspector;
        this.ownTables = Set.copyOf(ownTables);
    }

    /** Returns the names of the tables, without a schema: one cheap query. */
    public Set<String> tables() {
        Set<String> names = new TreeSet<>();
        inspector.tableNames().forEach(table -> names.add(table.name()));
        ownTables.forEach(table -> names.remove(table.name()));
        return names;
    }

    /** Returns everything. */
    public Schema schema() {
        return Extensions.among(inspector.schema().without(ownTables), extensions);
    }
}
