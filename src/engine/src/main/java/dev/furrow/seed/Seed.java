package dev.furrow.seed;

import dev.furrow.schema.TableName;
import java.util.Collection;
import java.util.List;

/**
 * A seed whose tables were found in the database.
 *
 * @param tables what it fills, in the order in which it names them
 * @param after what its header puts before it, by the names of tables or seeds
 * @param afterLine where its header says so, 0 if it doesn't
 */
public record Seed(SeedFile file, List<TableName> tables, List<String> after, int afterLine) {
    public Seed {
        tables = List.copyOf(tables);
        after = List.copyOf(after);
    }

    boolean fillsAnyOf(Collection<TableName> names) {
        return tables.stream().anyMatch(names::contains);
    }
}
