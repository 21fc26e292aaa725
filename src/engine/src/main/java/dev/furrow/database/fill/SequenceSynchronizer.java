package dev.furrow.database.fill;

import dev.furrow.error.Diagnostic;
import dev.furrow.schema.TableName;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Keeps sequences past the identity values that rows gave explicitly. */
public interface SequenceSynchronizer {
    /** Sets the sequences of {@code cleared}, which are empty, to their start. */
    void restart(Collection<TableName> cleared) throws SQLException;

    /**
     * Sets the sequences of filled tables past their largest values, and those of cleared tables that are empty to their start.
     *
     * @return warnings about ranges that are full
     */
    List<Diagnostic> advance(Set<TableName> cleared, Set<TableName> filled) throws SQLException;
}
