package dev.furrow.seed.load;

import dev.furrow.database.fill.Filler;
import dev.furrow.database.fill.KeyLookup;
import dev.furrow.database.fill.RowKey;
import dev.furrow.seed.diagnose.KeyErrors;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.value.Cell;
import dev.furrow.value.SeedRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts into rows what their keys of other rows stand for, a portion of rows at a time, and passes them on. Rows that name a row of
 * their own table wait, if it isn't there yet, until all others are in, however long their chains are.
 */
final class ReferenceResolver {
    private static final int PORTION = 5000;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final Filler filler;
    private final Taker taker;
    private final KeyErrors errors;
    private final Map<RowKey, Known> known = new HashMap<>();
    private final List<PendingRow> portion = new ArrayList<>();
    private final WaitingRows waiting = new WaitingRows();
    private long characters;

    /** Takes rows whose keys are resolved. */
    interface Taker {
        /** Takes a row, which names the columns of {@code target}. */
        void row(SeedRow row, SeedTarget target) throws SQLException;

        /** Puts every row that it took into the table, and leaves the connection free. */
        void settle() throws SQLException;
    }

    ReferenceResolver(Filler filler, Taker taker, KeyErrors errors) {
        this.filler = filler;
        this.taker = taker;
        this.errors = errors;
    }

    /** What is known of the rows that one kind of key names; a bounded number of them. */
    private static final class Known {
        private static final int REMEMBERED = 50_000;

        private final KeyLookup lookup;
        private final Map<String, List<String>> found = new HashMap<>();

        Known(KeyLookup lookup) {
            this.lookup = lookup;
        }

        void learn(Collection<String> keys) throws SQLException {
            if (found.size() + keys.size() > REMEMBERED) {
                found.clear();
            }
            Set<String> asked = new TreeSet<>(keys);
            asked.removeAll(found.keySet());
            if (!asked.isEmpty()) {
                found.putAll(lookup.find(asked));
            }
        }

        /** Returns the values that a key stands for, of those that were learned last: one if all is well. */
        List<String> values(String key) {
            return found.getOrDefault(key, List.of());
        }
    }

    void row(PendingRow pending) throws SQLException {
        portion.add(pending);
        characters += pending.row().characters();
        if (portion.size() == PORTION || characters > MOST_CHARACTERS) {
            passOnPortion();
        }
    }

    /** Passes on every row that needn't wait. */
    void passOnPortion() throws SQLException {
        List<PendingRow> rows = List.copyOf(portion);
        portion.clear();
        characters = 0;
        passOn(rows);
    }

    /** Passes on every row whose own row is there by now, and settles them; the others go on waiting. */
    void settle() throws SQLException {
        passOnPortion();
        taker.settle();
        boolean goesOn = true;
        while (goesOn && !waiting.isEmpty()) {
            List<PendingRow> freed = waiting.takeFreed();
            goesOn = freed.isEmpty() ? passOnAny() : passOnSettled(freed);
        }
    }

    private boolean passOnAny() throws SQLException {
        int before = waiting.count();
        passOnSettled(waiting.takeAll());
        return waiting.count() < before;
    }

    private boolean passOnSettled(List<PendingRow> rows) throws SQLException {
        passOn(rows);
        taker.settle();
        return true;
    }

    /** Passes on every row that it took, and settles them. */
    void finish() throws SQLException {
        settle();
        if (!waiting.isEmpty()) {
            throw new UnresolvedReferences(
                            waiting.all(),
                            (key, row, cell) -> found(key, row, cell).isEmpty(),
                            errors)
                    .error();
        }
    }

    private void passOn(List<PendingRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        // The rows that are meant may be among those passed on before, and nothing can be asked while a statement is
        // open.
        taker.settle();
        learn(rows);
        List<PendingRow> passed = new ArrayList<>();
        for (PendingRow pending : rows) {
            if (isPassedOn(pending)) {
                passed.add(pending);
            }
        }
        if (!waiting.isEmpty()) {
            passed.forEach(waiting::came);
        }
    }

    private void learn(List<PendingRow> rows) {
        Map<RowKey, List<String>> keys = new HashMap<>();
        for (PendingRow pending : rows) {
            pending.target().keys().forEach((cell, key) -> {
                String text = pending.row().value(cell);
                if (text != null) {
                    keys.computeIfAbsent(key, any -> new ArrayList<>()).add(text);
                }
            });
        }
        for (Map.Entry<RowKey, List<String>> asked : keys.entrySet()) {
            try {
                known.computeIfAbsent(asked.getKey(), key -> new Known(filler.lookup(key)))
                        .learn(asked.getValue());
            } catch (SQLException e) {
                throw errors.noKey(rows.get(0).target(), asked.getKey(), e);
            }
        }
    }

    /** Passes a row on unless it has to wait. */
    private boolean isPassedOn(PendingRow pending) throws SQLException {
        SeedRow row = pending.row();
        SeedRow resolved = new SeedRow();
        resolved.begin(row.line());
        resolved.number(row.number());
        for (int cell = 0; cell < row.size(); cell++) {
            RowKey key = pending.target().keys().get(cell);
            if (key == null || row.isNull(cell)) {
                resolved.add(row, cell);
                continue;
            }
            List<String> found = found(key, row, cell);
            if (found.isEmpty() && isOwn(pending, key)) {
                waiting.add(pending, key, String.valueOf(row.value(cell)));
                return false;
            }
            if (found.size() != 1) {
                throw errors.noRow(pending.target(), cell, row, found.size());
            }
            resolved.add(Cell.PLAIN, found.get(0), row.line(cell));
        }
        taker.row(resolved, pending.target());
        return true;
    }

    private List<String> found(RowKey key, SeedRow row, int cell) {
        return Objects.requireNonNull(known.get(key)).values(String.valueOf(row.value(cell)));
    }

    private static boolean isOwn(PendingRow pending, RowKey key) {
        return key.table().equals(pending.target().table().name());
    }
}
