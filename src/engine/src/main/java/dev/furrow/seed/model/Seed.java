package dev.furrow.seed.model;

import dev.furrow.schema.TableName;
import java.util.Collection;
import java.util.List;

/**
 * A seed whose tables were found in the database.
 *
 * @param part what of the file it is
 * @param tables what it fills, in the order in which it names them
 * @param after what its header puts before it, by the names of tables or seeds
 * @param afterLine where its header says so, 0 if it doesn't
 */
public record Seed(SeedFile file, SeedPart part, List<TableName> tables, List<String> after, int afterLine) {
    public Seed {
        tables = List.copyOf(tables);
        after = List.copyOf(after);
    }

    /** Returns what it is called: the file's name without folders, order prefix and ending, or its part's. */
    public String name() {
        return part.isWhole() ? file.name() : part.table();
    }

    /** Returns the file as messages name it, and its part. */
    public String shown() {
        return part.isWhole() ? file.shown() : file.shown() + " (" + part.table() + ")";
    }

    public boolean fillsAnyOf(Collection<TableName> names) {
        return tables.stream().anyMatch(names::contains);
    }
}
