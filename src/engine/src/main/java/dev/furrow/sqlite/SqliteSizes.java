package dev.furrow.sqlite;

import dev.furrow.database.QueryRows;
import dev.furrow.schema.TableName;
import dev.furrow.schema.told.TableSize;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/** Measures tables: counts their rows, and adds up the pages that they and their indexes have. */
final class SqliteSizes {
    private static final String PAGES = "SELECT l.tbl_name AS name, sum(s.pgsize) AS bytes FROM dbstat s"
            + " JOIN sqlite_schema l ON l.name = s.name WHERE s.aggregate = TRUE GROUP BY 1";

    private final Connection connection;

    SqliteSizes(Connection connection) {
        this.connection = connection;
    }

    /** Returns the sizes of {@code tables}. */
    Map<TableName, TableSize> of(SortedSet<TableName> tables) throws SQLException {
        Map<TableName, Long> bytes = new HashMap<>();
        QueryRows.each(connection, PAGES, row -> bytes.put(TableName.of(row.getString("name")), row.getLong("bytes")));
        Map<TableName, TableSize> sizes = new HashMap<>();
        for (TableName table : tables) {
            QueryRows.each(
                    connection,
                    "SELECT count(*) FROM " + Quoting.identifier(table.name()),
                    row -> sizes.put(table, new TableSize(row.getLong(1), false, bytes.getOrDefault(table, 0L))));
        }
        return sizes;
    }
}
