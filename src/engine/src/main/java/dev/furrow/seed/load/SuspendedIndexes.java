package dev.furrow.seed.load;

import dev.furrow.postgres.seed.PostgresOrphans;
import dev.furrow.postgres.seed.PostgresSuspendedIndexes;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Product;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.seed.format.SeedReader;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.sqlite.seed.SqliteSuspendedIndexes;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one seed sets aside of the tables that it fills from empty. */
final class SuspendedIndexes {
    /** From here on it pays. */
    private static final long LARGE = 8L << 20;

    private final PlannedRun run;
    private final Seed seed;
    private final Set<TableName> filledBefore;
    private final Set<TableName> begun = new HashSet<>();
    private final List<SuspendedIndex> asides = new ArrayList<>();
    private boolean isOver;

    /**
     * Prepares for one seed.
     *
     * @param filledBefore the tables that hold rows of other seeds
     */
    SuspendedIndexes(PlannedRun run, Seed seed, Set<TableName> filledBefore) {
        this.run = run;
        this.seed = seed;
        this.filledBefore = filledBefore;
    }

    /** Hears that rows come for {@code target}. */
    void begin(SeedTarget target) throws SQLException {
        Table table = target.table();
        // Once, since later a COPY may be open.
        boolean isFirst = begun.add(table.name());
        boolean isEmpty = run.plan().cleared().contains(table.name()) && !filledBefore.contains(table.name());
        if (!isFirst || isOver || !isEmpty) {
            return;
        }
        Optional<SuspendedIndex.Extent> extent = extent(target);
        if (extent.isPresent()) {
            asides.add(takenOff(table, extent.get()));
        }
    }

    private SuspendedIndex takenOff(Table table, SuspendedIndex.Extent extent) throws SQLException {
        return run.database().product().equals(Product.POSTGRESQL)
                ? PostgresSuspendedIndexes.of(run, table, extent)
                : SqliteSuspendedIndexes.of(run.database(), table.name());
    }

    private Optional<SuspendedIndex.Extent> extent(SeedTarget target) {
        // Rows that name others by a key are looked up, which takes the indexes.
        if (isLarge() && target.keys().isEmpty()) {
            return Optional.of(SuspendedIndex.Extent.KEYS_AND_INDEXES);
        }
        boolean severalStatements = run.contents().of(seed) != SeedReader.Content.TABLE
                || !target.keys().isEmpty();
        boolean matters = run.database().product().equals(Product.POSTGRESQL) && severalStatements;
        return matters && refersToItself(target.table())
                ? Optional.of(SuspendedIndex.Extent.OWN_KEYS)
                : Optional.empty();
    }

    private static boolean refersToItself(Table table) {
        return table.foreignKeys().stream().map(ForeignKey::target).anyMatch(table.name()::equals);
    }

    private boolean isLarge() {
        if (!run.contents().of(seed).isRows()) {
            return false;
        }
        try {
            return Files.size(seed.file().path()) >= LARGE;
        } catch (IOException e) {
            return false;
        }
    }

    /** Puts everything back, and sets nothing aside any more: a program is about to work on the tables itself, or the seed ends. */
    void end() throws SQLException {
        isOver = true;
        for (SuspendedIndex aside : asides) {
            try {
                aside.putBack();
            } catch (SQLException e) {
                throw new PostgresOrphans(run).error(e).orElseThrow(() -> e);
            }
        }
    }
}
