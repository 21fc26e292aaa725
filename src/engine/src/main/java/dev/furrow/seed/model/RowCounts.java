package dev.furrow.seed.model;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Counts what tables hold themselves: what inherits from them is counted for itself. */
public final class RowCounts {
    private final SeedDatabase database;

    public RowCounts(SeedDatabase database) {
        this.database = database;
    }

    public List<TableRows> of(Collection<TableName> tables) {
        List<TableRows> counted = new ArrayList<>();
        tables.forEach(table -> counted.add(new TableRows(table, of(table))));
        return counted;
    }

    /**
     * Returns how many rows a table holds.
     *
     * @throws HiddenRowsException if row security may hide some
     */
    public long of(TableName table) {
        HiddenRowsException.requireNone(database, List.of(table));
        return seen(table);
    }

    /** Returns how many rows the connection's role sees, where it doesn't matter that there may be others. */
    public List<TableRows> seen(Collection<TableName> tables) {
        List<TableRows> counted = new ArrayList<>();
        tables.forEach(table -> counted.add(new TableRows(table, seen(table))));
        return counted;
    }

    private long seen(TableName table) {
        String quoted = database.dialect().quote(table);
        String rows = database.tables()
                .find(table)
                .map(known -> database.system().rows().from(known, quoted))
                .orElse(quoted);
        String query = "SELECT count(*) FROM " + rows;
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new FurrowException(
                    Diagnostic.of("can't count the rows of " + database.shown(table) + ": " + e.getMessage()), e);
        }
    }
}
