package dev.furrow.seed.export;

import dev.furrow.database.fill.ColumnReader;
import dev.furrow.database.fill.Misfit;
import dev.furrow.schema.TableColumn;
import dev.furrow.value.SeedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exports one column's values, and keeps in mind which a seeding wouldn't take back as they are. */
final class ColumnExport {
    private final ColumnReader reader;
    private final boolean takesNull;
    private final String shown;
    private final Map<Misfit.Outcome, Misfits> misfits = new EnumMap<>(Misfit.Outcome.class);

    /**
     * Begins with none.
     *
     * @param table its name as messages show it
     */
    ColumnExport(ColumnReader reader, String table, TableColumn column, boolean takesNull) {
        this.reader = reader;
        this.takesNull = takesNull;
        this.shown = table + "." + column.name();
    }

    /**
     * Adds the value in a result's row to {@code row}.
     *
     * @param number which row of the file it is
     */
    void add(ResultSet result, int index, SeedRow row, long number) throws SQLException {
        Optional<Misfit> misfit = reader.add(result, index, row);
        if (row.isNull(index - 1) && !takesNull) {
            misfit = Optional.of(Misfit.refused("is no value of this column"));
        }
        if (misfit.isPresent()) {
            note(misfit.get(), row.value(index - 1), number);
        }
    }

    private void note(Misfit misfit, @Nullable String value, long number) {
        misfits.computeIfAbsent(misfit.outcome(), outcome -> new Misfits(shown, value, number, misfit))
                .count();
    }

    /** Returns the values that a seeding would treat so; empty if there are none. */
    Optional<Misfits> misfits(Misfit.Outcome outcome) {
        return Optional.ofNullable(misfits.get(outcome));
    }
}
