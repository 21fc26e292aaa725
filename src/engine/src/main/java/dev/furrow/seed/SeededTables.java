package dev.furrow.seed;

import dev.furrow.journal.LastSeeding;
import dev.furrow.schema.TableName;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.TableRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The seeds in their order, and what their tables hold. */
public final class SeededTables {
    /**
     * A seed.
     *
     * @param tables what it fills, with the rows that are there, whoever put them there
     */
    public record Entry(Seed seed, List<TableRows> tables) {
        public Entry {
            tables = List.copyOf(tables);
        }
    }

    private final String schema;
    private final List<Entry> entries;
    private final Set<TableName> hiding;
    private final @Nullable LastSeeding last;

    /**
     * Holds them.
     *
     * @param hiding tables of which there may be more rows than could be counted
     */
    SeededTables(String schema, List<Entry> entries, Set<TableName> hiding, @Nullable LastSeeding last) {
        this.schema = schema;
        this.entries = List.copyOf(entries);
        this.hiding = Set.copyOf(hiding);
        this.last = last;
    }

    /** Returns the seeds in the order in which they are filled. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns what seeds did last; nothing if none ever ran. */
    public Optional<LastSeeding> last() {
        return Optional.ofNullable(last);
    }

    /** Returns whether row security may hide rows of a table, so that they aren't counted. */
    public boolean mayHideRows(TableRows table) {
        return hiding.contains(table.table());
    }

    /** Returns how many rows the last seeding put into a table, 0 if it wasn't among those. */
    public long seeded(TableRows table) {
        return last == null ? 0 : last.rows().getOrDefault(shown(table), 0L);
    }

    /** Returns a table's name as messages show it: without the application's own schema. */
    public String shown(TableRows table) {
        return table.table().shownIn(schema);
    }
}
