package dev.furrow.schema.told;

import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How much there is in a schema.
 *
 * @param constraints keys, foreign keys, checks and exclusions
 * @param indexes those that belong to no constraint
 * @param others views, sequences, types, functions, triggers, policies
 */
public record SchemaCounts(int tables, int columns, int constraints, int indexes, int others) {
    /** Counts what is in {@code schema}. */
    public static SchemaCounts of(Schema schema) {
        List<SchemaTable> tables = schema.tables();
        return new SchemaCounts(
                tables.size(),
                sum(tables, table -> table.columns().size()),
                sum(tables, table -> table.constraints().size()),
                sum(tables, table -> table.indexes().size()),
                sum(tables, table -> table.attached().size())
                        + schema.views().size()
                        + schema.sequences().size()
                        + schema.enums().size()
                        + schema.objects().size());
    }

    private static int sum(List<SchemaTable> tables, ToIntFunction<SchemaTable> count) {
        return tables.stream().mapToInt(count).sum();
    }
}
