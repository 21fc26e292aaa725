package dev.furrow.seed.load;

import dev.furrow.error.FurrowException;
import dev.furrow.seed.diagnose.BadRows;
import dev.furrow.seed.diagnose.PendingRow;
import dev.furrow.seed.model.RowKey;
import dev.furrow.value.SeedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that wait for rows of their own table, although all that can come are in: finds out what keeps them. */
final class UnresolvedReferences {
    /** Returns whether a value names a row that isn't in. */
    interface Missing {
        boolean isMissing(RowKey key, SeedRow row, int cell);
    }

    private final List<PendingRow> rows;
    private final Missing missing;
    private final BadRows badRows;
    private final Map<String, Map<String, PendingRow>> byValue = new HashMap<>();

    /**
     * Looks at rows.
     *
     * @param rows at least one
     */
    UnresolvedReferences(List<PendingRow> rows, Missing missing, BadRows badRows) {
        this.rows = List.copyOf(rows);
        this.missing = missing;
        this.badRows = badRows;
    }

    /** Returns what is wrong with the row that the first one waits for in the end: it names no row, or they go in a circle. */
    FurrowException error() {
        Set<PendingRow> way = new LinkedHashSet<>();
        PendingRow at = rows.get(0);
        while (way.add(at)) {
            int cell = missingCell(at);
            PendingRow next = meant(at, cell);
            if (next == null) {
                return badRows.noRow(at.target(), cell, at.row(), 0);
            }
            at = next;
        }
        List<PendingRow> all = new ArrayList<>(way);
        List<PendingRow> circle = all.subList(all.indexOf(at), all.size());
        return badRows.circle(at.target(), missingCell(at), circle);
    }

    /** Returns the first value that names no row at all, else the first that names one which waits, too. */
    private int missingCell(PendingRow waiting) {
        int found = -1;
        for (int cell = 0; cell < waiting.row().size(); cell++) {
            RowKey key = waiting.target().keys().get(cell);
            boolean isMissing =
                    key != null && !waiting.row().isNull(cell) && missing.isMissing(key, waiting.row(), cell);
            if (isMissing && meant(waiting, cell) == null) {
                return cell;
            }
            found = isMissing && found < 0 ? cell : found;
        }
        if (found < 0) {
            throw new IllegalStateException("row " + waiting.row().number() + " waits for nothing");
        }
        return found;
    }

    private @Nullable PendingRow meant(PendingRow waiting, int cell) {
        RowKey key = waiting.target().key(cell);
        if (!key.table().equals(waiting.target().table().name())) {
            return null;
        }
        return byValue.computeIfAbsent(key.key().name(), this::byValueOf)
                .get(String.valueOf(waiting.row().value(cell)));
    }

    private Map<String, PendingRow> byValueOf(String column) {
        Map<String, PendingRow> found = new HashMap<>();
        for (PendingRow waiting : rows) {
            int cell = waiting.target().position(column);
            if (cell >= 0 && !waiting.row().isNull(cell)) {
                found.putIfAbsent(String.valueOf(waiting.row().value(cell)), waiting);
            }
        }
        return found;
    }
}
