package dev.furrow.seed.load;

import dev.furrow.database.fill.RowKey;
import dev.furrow.error.FurrowException;
import dev.furrow.seed.diagnose.KeyErrors;
import dev.furrow.value.SeedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that refer to rows of their own table which aren't in, although all that can come are: finds out what keeps them. */
final class UnresolvedReferences {
    /** Returns whether a value names a row that isn't in. */
    interface Missing {
        boolean isMissing(RowKey key, SeedRow row, int cell);
    }

    private final List<PendingRow> rows;
    private final Missing missing;
    private final KeyErrors errors;
    private final Map<String, Map<String, PendingRow>> byValue = new HashMap<>();

    /**
     * Looks at rows.
     *
     * @param rows at least one
     */
    UnresolvedReferences(List<PendingRow> rows, Missing missing, KeyErrors errors) {
        this.rows = List.copyOf(rows);
        this.missing = missing;
        this.errors = errors;
    }

    /** Returns what is wrong with the row that the first one leads to in the end: it names no row, or they go in a cycle. */
    FurrowException error() {
        Set<PendingRow> followed = new LinkedHashSet<>();
        PendingRow at = rows.get(0);
        while (followed.add(at)) {
            int cell = missingCell(at);
            PendingRow next = meant(at, cell);
            if (next == null) {
                return errors.noRow(at.target(), cell, at.row(), 0);
            }
            at = next;
        }
        List<PendingRow> all = new ArrayList<>(followed);
        List<PendingRow> cycle = all.subList(all.indexOf(at), all.size());
        return errors.cycle(
                at.target(),
                missingCell(at),
                cycle.stream().map(PendingRow::row).toList());
    }

    /** Returns the first value that names no row at all, else the first that names one which isn't in either. */
    private int missingCell(PendingRow pending) {
        int found = -1;
        for (int cell = 0; cell < pending.row().size(); cell++) {
            RowKey key = pending.target().keys().get(cell);
            boolean isMissing =
                    key != null && !pending.row().isNull(cell) && missing.isMissing(key, pending.row(), cell);
            if (isMissing && meant(pending, cell) == null) {
                return cell;
            }
            found = isMissing && found < 0 ? cell : found;
        }
        if (found < 0) {
            throw new IllegalStateException("row " + pending.row().number() + " refers to nothing");
        }
        return found;
    }

    private @Nullable PendingRow meant(PendingRow pending, int cell) {
        RowKey key = pending.target().key(cell);
        if (!key.table().equals(pending.target().table().name())) {
            return null;
        }
        return byValue.computeIfAbsent(key.key().name(), this::byValueOf)
                .get(String.valueOf(pending.row().value(cell)));
    }

    private Map<String, PendingRow> byValueOf(String column) {
        Map<String, PendingRow> found = new HashMap<>();
        for (PendingRow pending : rows) {
            int cell = pending.target().position(column);
            if (cell >= 0 && !pending.row().isNull(cell)) {
                found.putIfAbsent(String.valueOf(pending.row().value(cell)), pending);
            }
        }
        return found;
    }
}
