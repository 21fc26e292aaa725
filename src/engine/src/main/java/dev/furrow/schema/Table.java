package dev.furrow.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table as a live database has it.
 *
 * @param name with its schema; without one on SQLite
 * @param columns in the table's order
 * @param constraints of all kinds, on SQLite without checks
 * @param parents what it is a partition of, or inherits from
 * @param sequences those that its columns own
 */
public record Table(
        TableName name,
        Set<TableTrait> traits,
        List<TableColumn> columns,
        List<Constraint> constraints,
        List<TableName> parents,
        List<OwnedSequence> sequences) {
    public Table {
        traits = Set.copyOf(traits);
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        parents = List.copyOf(parents);
        sequences = List.copyOf(sequences);
    }

    public boolean is(TableTrait trait) {
        return traits.contains(trait);
    }

    /**
     * Returns whether it holds rows of the application itself; what an extension, a module or another tool keeps takes part in
     * nothing, unless somebody names it.
     */
    public boolean isApplications() {
        return !is(TableTrait.OF_EXTENSION) && !is(TableTrait.VIRTUAL) && !is(TableTrait.OF_OTHER_TOOL);
    }

    /** Returns the same table with a trait more. */
    Table with(TableTrait trait) {
        Set<TableTrait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Table(name, more, columns, constraints, parents, sequences);
    }

    /** Returns the column of exactly that name, else the only one that differs by case. */
    public Optional<TableColumn> column(String wanted) {
        List<TableColumn> similar = new ArrayList<>();
        for (TableColumn column : columns) {
            if (column.name().equals(wanted)) {
                return Optional.of(column);
            }
            if (column.name().equalsIgnoreCase(wanted)) {
                similar.add(column);
            }
        }
        return similar.size() == 1 ? Optional.of(similar.get(0)) : Optional.empty();
    }

    /** Returns the primary key's columns; none without such a key. */
    public List<String> primaryKey() {
        for (Constraint constraint : constraints) {
            if (constraint instanceof PrimaryKey) {
                return constraint.columns();
            }
        }
        return List.of();
    }

    /** Returns all foreign keys, also those that nothing holds rows to. */
    public List<ForeignKey> foreignKeys() {
        List<ForeignKey> keys = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof ForeignKey key) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Returns the foreign keys that rows are held to: they alone say what comes first. */
    public List<ForeignKey> enforcedKeys() {
        return foreignKeys().stream().filter(ForeignKey::isEnforced).toList();
    }
}
