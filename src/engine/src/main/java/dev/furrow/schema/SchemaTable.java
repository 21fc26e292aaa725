package dev.furrow.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table as a live database has it, whole.
 *
 * @param name without a schema, if it is in the one that was read
 * @param text the whole CREATE TABLE where the vocabulary of revisions can't say it, with all constraints; where the
 *     database adds some later, with all but foreign keys and those that are NOT VALID; else empty
 * @param options what stands after the columns, such as {@code PARTITION BY RANGE (at)} or {@code STRICT}; empty for a plain table
 * @param comment a description for people, empty for none
 * @param columns in their order
 * @param constraints keys, foreign keys, checks and exclusions, but none that the table only inherits
 * @param indexes those that belong to no constraint
 * @param attached triggers, policies and whatever else goes with the table
 * @param uses what has to be there before it, beside its foreign keys' targets: parents, types, functions
 */
public record SchemaTable(
        TableName name,
        String text,
        String options,
        String comment,
        List<Definition<Column>> columns,
        List<Definition<Constraint>> constraints,
        List<Definition<Index>> indexes,
        List<SchemaObject> attached,
        Set<String> uses) {
    public SchemaTable {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        attached = List.copyOf(attached);
        uses = Set.copyOf(uses);
    }

    /** Returns the column of exactly that name. */
    public Optional<Definition<Column>> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }
}
