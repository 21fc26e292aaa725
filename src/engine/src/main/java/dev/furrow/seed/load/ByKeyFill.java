package dev.furrow.seed.load;

import dev.furrow.seed.diagnose.BadRows;
import dev.furrow.seed.diagnose.PendingRow;
import dev.furrow.seed.model.RowKey;
import dev.furrow.seed.model.RowShape;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.value.Cell;
import dev.furrow.value.SeedRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts into rows what their keys of other rows stand for, a portion of rows at a time, and passes them on. Rows that name a row of
 * their own table wait, if it isn't there yet, until all others are in, however often that takes.
 */
final class ByKeyFill implements TableFill {
    private static final int PORTION = 5000;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final SeedDatabase database;
    private final TableFill inner;
    private final BadRows badRows;
    private final Map<RowKey, KeyCache> caches = new HashMap<>();
    private final List<PendingRow> portion = new ArrayList<>();
    private final List<PendingRow> early = new ArrayList<>();
    private long characters;

    ByKeyFill(SeedDatabase database, TableFill inner, BadRows badRows) {
        this.database = database;
        this.inner = inner;
        this.badRows = badRows;
    }

    @Override
    public void row(SeedRow row, RowShape shape) throws SQLException {
        portion.add(new PendingRow(row.copy(), shape));
        characters += row.characters();
        if (portion.size() == PORTION || characters > MOST_CHARACTERS) {
            passOn(portion);
            characters = 0;
        }
    }

    @Override
    public void settle() throws SQLException {
        passOn(portion);
        inner.settle();
        int before = Integer.MAX_VALUE;
        while (!early.isEmpty() && early.size() < before) {
            before = early.size();
            List<PendingRow> again = new ArrayList<>(early);
            early.clear();
            passOn(again);
            inner.settle();
        }
        if (!early.isEmpty()) {
            throw new UnresolvedReferences(
                            early, (key, row, cell) -> found(key, row, cell).isEmpty(), badRows)
                    .error();
        }
    }

    /** Passes on what can be, and empties {@code rows}. */
    private void passOn(List<PendingRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        // The rows that are meant may be among those passed on before, and nothing can be asked while a COPY is open.
        inner.settle();
        learn(rows);
        for (PendingRow waiting : rows) {
            passOn(waiting);
        }
        rows.clear();
    }

    private void learn(List<PendingRow> rows) throws SQLException {
        Map<RowKey, List<String>> keys = new HashMap<>();
        for (PendingRow waiting : rows) {
            waiting.target().keys().forEach((cell, key) -> {
                String text = waiting.row().value(cell);
                if (text != null) {
                    keys.computeIfAbsent(key, any -> new ArrayList<>()).add(text);
                }
            });
        }
        for (Map.Entry<RowKey, List<String>> asked : keys.entrySet()) {
            caches.computeIfAbsent(asked.getKey(), key -> new KeyCache(KeyLookup.of(database, key)))
                    .learn(asked.getValue());
        }
    }

    private void passOn(PendingRow waiting) throws SQLException {
        SeedRow row = waiting.row();
        SeedRow resolved = new SeedRow();
        resolved.begin(row.line());
        resolved.number(row.number());
        for (int cell = 0; cell < row.size(); cell++) {
            RowKey key = waiting.target().keys().get(cell);
            if (key == null || row.isNull(cell)) {
                resolved.add(row, cell);
                continue;
            }
            List<String> found = found(key, row, cell);
            if (found.isEmpty() && isOwn(waiting, key)) {
                early.add(waiting);
                return;
            }
            if (found.size() != 1) {
                throw badRows.noRow(waiting.target(), cell, row, found.size());
            }
            resolved.add(Cell.PLAIN, found.get(0), row.line(cell));
        }
        inner.row(resolved, waiting.shape());
    }

    private List<String> found(RowKey key, SeedRow row, int cell) {
        return Objects.requireNonNull(caches.get(key)).rows(String.valueOf(row.value(cell)));
    }

    private static boolean isOwn(PendingRow waiting, RowKey key) {
        return key.table().equals(waiting.target().table().name());
    }

    @Override
    public long rows() {
        return inner.rows();
    }

    @Override
    public void close() throws SQLException {
        inner.close();
    }
}
