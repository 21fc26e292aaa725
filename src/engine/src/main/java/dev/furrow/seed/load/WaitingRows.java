package dev.furrow.seed.load;

import dev.furrow.database.fill.RowKey;
import dev.furrow.seed.model.SeedTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows that name a row of their own table which isn't there yet, by what they wait for: each is tried again when a row came in that
 * looks like it, so that a chain of any length costs one look-up for each of its rows.
 */
final class WaitingRows {
    /** By the column that is compared, and the value that is waited for. */
    private final Map<String, Map<String, List<PendingRow>>> byValue = new HashMap<>();

    private final Set<PendingRow> waiting = new LinkedHashSet<>();
    private final Set<PendingRow> freed = new LinkedHashSet<>();

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int count() {
        return waiting.size();
    }

    /** Adds a row that waits for the row whose {@code key} is {@code value}. */
    void add(PendingRow row, RowKey key, String value) {
        waiting.add(row);
        byValue.computeIfAbsent(key.key().name(), column -> new HashMap<>())
                .computeIfAbsent(value, any -> new ArrayList<>())
                .add(row);
    }

    /** Hears that a row is in the table. */
    void came(PendingRow row) {
        SeedTarget target = row.target();
        byValue.forEach((column, rows) -> {
            int cell = target.position(column);
            if (cell >= 0 && !row.row().isNull(cell)) {
                List<PendingRow> its = rows.remove(String.valueOf(row.row().value(cell)));
                freed.addAll(its == null ? List.of() : its);
            }
        });
    }

    /** Takes out the rows that may go on now. */
    List<PendingRow> takeFreed() {
        List<PendingRow> taken = new ArrayList<>(freed);
        freed.clear();
        taken.forEach(waiting::remove);
        return taken;
    }

    /** Takes out all: databases may know a value in another spelling than files. */
    List<PendingRow> takeAll() {
        List<PendingRow> taken = all();
        waiting.clear();
        freed.clear();
        byValue.clear();
        return taken;
    }

    List<PendingRow> all() {
        return List.copyOf(waiting);
    }
}
