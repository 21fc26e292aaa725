package dev.furrow.seed.export;

import dev.furrow.database.fill.ColumnReader;
import dev.furrow.error.Diagnostic;
import dev.furrow.schema.TableColumn;
import dev.furrow.value.SeedRow;
import dev.furrow.value.ValueWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Exports one column's values, and keeps in mind which a seeding wouldn't take back as they are. */
final class ColumnExport {
    private final ColumnReader reader;
    private final TableColumn column;
    private final boolean takesNull;
    private String first = "";
    private long unkept;

    ColumnExport(ColumnReader reader, TableColumn column, boolean takesNull) {
        this.reader = reader;
        this.column = column;
        this.takesNull = takesNull;
    }

    /**
     * Adds the value in a result's row to {@code row}.
     *
     * @param number which row of the file it is
     */
    void add(ResultSet result, int index, SeedRow row, long number) throws SQLException {
        Optional<String> why = reader.add(result, index, row);
        if (row.isNull(index - 1) && !takesNull) {
            why = Optional.of("is no value of this column");
        }
        if (why.isPresent() && unkept++ == 0) {
            first = ValueWords.quoted(row.value(index - 1)) + " in row " + number + " " + why.get();
        }
    }

    /** Returns what to warn of; nothing if all will be as they are. */
    Optional<Diagnostic> warning(String table) {
        if (unkept == 0) {
            return Optional.empty();
        }
        Diagnostic warning = Diagnostic.of(
                table + "." + column.name() + " holds what a seeding doesn't take back as it is: " + first);
        String others = unkept == 2 ? "1 more row holds such a value." : (unkept - 1) + " more rows hold such values.";
        return Optional.of(unkept == 1 ? warning : warning.noting(others));
    }
}
