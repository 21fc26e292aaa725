package dev.furrow.seed.load;

import dev.furrow.database.fill.FillTransaction;
import dev.furrow.database.fill.SuspendedIndexes;
import dev.furrow.database.fill.SuspendedIndexes.Extent;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.seed.diagnose.OrphanErrors;
import dev.furrow.seed.format.SeedReader;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.plan.PlannedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides for one seed which of the tables that it fills from empty lose indexes and keys meanwhile. */
final class IndexSuspension {
    /** From here on it pays; in bytes of the file. */
    private static final long LARGE = 8L << 20;

    private final PlannedRun run;
    private final FillTransaction transaction;
    private final Seed seed;
    private final Set<TableName> filledBefore;
    private final Set<TableName> begun = new HashSet<>();
    private final List<SuspendedIndexes> suspended = new ArrayList<>();
    private boolean isOver;

    /**
     * Prepares for one seed.
     *
     * @param filledBefore the tables that hold rows of other seeds
     */
    IndexSuspension(PlannedRun run, FillTransaction transaction, Seed seed, Set<TableName> filledBefore) {
        this.run = run;
        this.transaction = transaction;
        this.seed = seed;
        this.filledBefore = Set.copyOf(filledBefore);
    }

    /** Hears that rows come for {@code target}. */
    void begin(SeedTarget target) throws SQLException {
        Table table = target.table();
        // Once, since later a statement that takes rows may be open.
        boolean isFirst = begun.add(table.name());
        boolean isEmpty = run.plan().cleared().contains(table.name()) && !filledBefore.contains(table.name());
        if (!isFirst || isOver || !isEmpty) {
            return;
        }
        Optional<Extent> extent = extent(target);
        if (extent.isPresent()) {
            suspended.add(transaction.suspend(table, extent.get()));
        }
    }

    private Optional<Extent> extent(SeedTarget target) {
        // Rows that name others by a key are looked up, which takes the indexes.
        if (isLarge() && target.keys().isEmpty()) {
            return Optional.of(Extent.KEYS_AND_INDEXES);
        }
        boolean severalStatements = run.contents().of(seed) != SeedReader.Content.TABLE
                || !target.keys().isEmpty();
        return severalStatements && refersToItself(target.table()) ? Optional.of(Extent.OWN_KEYS) : Optional.empty();
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

    /**
     * Restores everything, and suspends nothing any more: a program is about to work on the tables itself, or the seed ends.
     *
     * @throws FurrowException with file and line, if a row refers to nothing
     */
    void end() throws SQLException {
        isOver = true;
        for (SuspendedIndexes indexes : suspended) {
            try {
                indexes.restore();
            } catch (SQLException e) {
                throw new OrphanErrors(run).of(e).orElseThrow(() -> e);
            }
        }
        suspended.clear();
    }
}
