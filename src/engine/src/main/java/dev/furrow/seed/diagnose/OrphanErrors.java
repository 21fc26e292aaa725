package dev.furrow.seed.diagnose;

import dev.furrow.database.fill.KeyRef;
import dev.furrow.database.fill.Orphan;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.schema.TableName;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.value.SeedRow;
import dev.furrow.value.ValueWords;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the row of a file that refers to a row which isn't there: databases name no line for it. */
public final class OrphanErrors {
    /** A row of a file, with the values of the key. */
    private record Found(SeedFile file, int line, List<String> values) {}

    private final PlannedRun run;

    public OrphanErrors(PlannedRun run) {
        this.run = run;
    }

    /** Returns the error for the row that {@code failure} is about, if the database says that it refers to nothing. */
    public Optional<FurrowException> of(SQLException failure) {
        return run.database().filler().orphan(failure).map(orphan -> error(orphan, failure));
    }

    /** Returns the error for a row that nobody refused. */
    public FurrowException of(Orphan orphan) {
        return error(orphan, null);
    }

    /** The line is that of a file of rows, if one holds it. */
    private FurrowException error(Orphan orphan, @Nullable Throwable cause) {
        KeyRef key = orphan.key();
        List<Seed> seeds = fillers(key.table());
        String missing = "no row of " + run.shown(key.key().target()) + " has "
                + String.join(", ", key.key().targetColumns()) + " like that (" + orphan.code() + ")";
        Diagnostic what = find(seeds, orphan)
                .map(row -> Diagnostic.of(row.file().place(row.line()), values(key, row.values()) + ": " + missing))
                .orElseGet(() -> somewhere(seeds, key, missing));
        String name = key.key().name();
        return new FurrowException(
                what.noting((name.isEmpty() ? "" : name + ": ") + key.words(run.tables()))
                        .noting(orphan.facts()),
                cause);
    }

    private Diagnostic somewhere(List<Seed> seeds, KeyRef key, String missing) {
        Diagnostic what = Diagnostic.of("a row of " + run.shown(key.table()) + " refers to nothing: " + missing);
        return seeds.isEmpty() ? what : what.at(Place.of(seeds.get(0).file().shown()));
    }

    private List<Seed> fillers(TableName table) {
        return run.plan().seeds().stream()
                .filter(seed -> seed.fillsAnyOf(run.tables().withAncestors(table)))
                .toList();
    }

    private Optional<Found> find(List<Seed> seeds, Orphan orphan) {
        for (Seed seed : seeds) {
            Optional<Found> found = RowSearch.first(run, seed, (target, row) -> is(orphan, target, row))
                    .map(row -> found(seed, orphan.key(), row));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean is(Orphan orphan, SeedTarget target, SeedRow row) {
        if (!run.tables()
                .withAncestors(orphan.key().table())
                .contains(target.table().name())) {
            return false;
        }
        List<String> values = new ArrayList<>();
        for (String column : orphan.key().key().columns()) {
            int position = target.position(column);
            String value = position < 0 ? null : row.value(position);
            if (value == null) {
                return false;
            }
            values.add(value);
        }
        return orphan.values().are(values);
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
            named.add(key.key().columns().get(i) + " " + ValueWords.quoted(values.get(i)));
        }
        return String.join(", ", named);
    }
}
