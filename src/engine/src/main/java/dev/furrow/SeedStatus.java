package dev.furrow;

import dev.furrow.journal.LastSeeding;
import dev.furrow.schema.TableName;
import dev.furrow.seed.SeededTables;
import dev.furrow.seed.model.TableRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The seeds in their order, and what their tables hold. */
public final class SeedStatus {
    /** A seed and its tables. */
    public record Entry(SeedView seed, List<Held> tables) {
        public Entry {
            tables = List.copyOf(tables);
        }
    }

    /**
     * What a table holds.
     *
     * @param shown the table's name as messages show it: without the application's own schema
     * @param rows those that are there, whoever put them there
     * @param counted whether those are all
     * @param seeded how many the last seeding put there; 0 if it wasn't among its tables
     */
    public record Held(TableName table, String shown, long rows, Counted counted, long seeded) {}

    /** Whether a number of rows is that of all. */
    public enum Counted {
        ALL_ROWS,
        /** PostgreSQL's row security may hide others from the role that looks. */
        SEEN_ROWS
    }

    /**
     * The last time that seeds did something.
     *
     * @param who the database's user and the system's
     */
    public record Last(Instant at, String who) {}

    private final List<Entry> entries;
    private final @Nullable Last last;

    private SeedStatus(List<Entry> entries, @Nullable Last last) {
        this.entries = List.copyOf(entries);
        this.last = last;
    }

    /** Returns the seeds in the order in which they are filled. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns when seeds did something last; nothing if none ever ran. */
    public Optional<Last> last() {
        return Optional.ofNullable(last);
    }

    static SeedStatus of(SeededTables contents) {
        List<Entry> entries = new ArrayList<>();
        for (SeededTables.Entry entry : contents.entries()) {
            List<Held> tables = new ArrayList<>();
            for (TableRows table : entry.tables()) {
                Counted counted = contents.mayHideRows(table) ? Counted.SEEN_ROWS : Counted.ALL_ROWS;
                tables.add(
                        new Held(table.table(), contents.shown(table), table.rows(), counted, contents.seeded(table)));
            }
            entries.add(new Entry(SeedView.of(entry.seed()), tables));
        }
        Optional<LastSeeding> last = contents.last();
        return new SeedStatus(
                entries,
                last.map(seeding -> new Last(seeding.at(), seeding.who())).orElse(null));
    }
}
