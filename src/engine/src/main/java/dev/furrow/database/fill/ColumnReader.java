package dev.furrow.database.fill;

import dev.furrow.value.SeedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads the values of one column. */
public interface ColumnReader {
    /**
     * Adds the value in a result's row to {@code row}.
     *
     * @return why a seeding wouldn't take it back as it is; empty if it would
     */
    Optional<Misfit> add(ResultSet result, int index, SeedRow row) throws SQLException;
}
