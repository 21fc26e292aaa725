package dev.furrow.seed.diagnose;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.schema.TableName;
import dev.furrow.seed.model.KeyRef;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.value.SeedRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the row of a file that refers to a row which isn't there: databases name no line for it. */
public final class OrphanRows {
    /** What a database tells of an orphan. */
    public interface Orphan {
        /** Returns whether these are its values, in the order of the key's columns; none of them is NULL. */
        boolean is(List<String> values);
    }

    /** A row of a file, with the values of the key. */
    private record Found(SeedFile file, int line, List<String> values) {}

    private final PlannedRun run;

    public OrphanRows(PlannedRun run) {
        this.run = run;
    }

    /**
     * Returns the error for a row that breaks {@code key}, with its line if a file of rows holds it.
     *
     * @param code in parentheses behind the message
     * @param more further facts
     */
    public FurrowException error(KeyRef key, Orphan orphan, String code, List<String> more, @Nullable Throwable cause) {
        List<Seed> seeds = fillers(key.table());
        Optional<Found> found = find(seeds, key, orphan);
        String missing = "no row of " + run.database().shown(key.key().target()) + " has "
                + String.join(", ", key.key().targetColumns()) + " like that (" + code + ")";
        Diagnostic what = found.map(
                        row -> Diagnostic.of(row.file().place(row.line()), values(key, row.values()) + ": " + missing))
                .orElseGet(() -> somewhere(seeds, key, missing));
        String name = key.key().name();
        return new FurrowException(
                what.noting((name.isEmpty() ? "" : name + ": ") + key.words(run.database()))
                        .noting(more),
                cause);
    }

    private Diagnostic somewhere(List<Seed> seeds, KeyRef key, String missing) {
        Diagnostic what =
                Diagnostic.of("a row of " + run.database().shown(key.table()) + " refers to nothing: " + missing);
        return seeds.isEmpty() ? what : what.at(Place.of(seeds.get(0).file().shown()));
    }

    private List<Seed> fillers(TableName table) {
        return run.plan().seeds().stream()
                .filter(seed -> seed.fillsAnyOf(run.tables().withAncestors(table)))
                .toList();
    }

    private Optional<Found> find(List<Seed> seeds, KeyRef key, Orphan orphan) {
        for (Seed seed : seeds) {
            Optional<Found> found = RowSearch.first(run, seed, (target, row) -> isOrphan(target, row, key, orphan))
                    .map(row -> found(seed, key, row));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isOrphan(SeedTarget target, SeedRow row, KeyRef key, Orphan orphan) {
        List<String> values = new ArrayList<>();
        for (String column : key.key().columns()) {
            int position = target.position(column);
            String value = position < 0 ? null : row.value(position);
            if (value == null) {
                return false;
            }
            values.add(value);
        }
        return orphan.is(values);
    }

    private static Found found(Seed seed, KeyRef key, RowSearch.Found found) {
        List<String> values = new ArrayList<>();
        int line = found.row().line();
        for (String column : key.key().columns()) {
            int position = found.target().position(column);
            values.add(String.valueOf(found.row().value(position)));
            line = found.row().line(position);
        }
        return new Found(seed.file(), line, values);
    }

    private static String values(KeyRef key, List<String> values) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            named.add(key.key().columns().get(i) + " " + BadRows.quoted(values.get(i)));
        }
        return String.join(", ", named);
    }

    /** Returns one spelling for texts that databases take for the same value. */
    public static String normal(String value) {
        String stripped = value.strip();
        try {
            return new BigDecimal(stripped).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return stripped.toLowerCase(Locale.ROOT);
        }
    }
}
