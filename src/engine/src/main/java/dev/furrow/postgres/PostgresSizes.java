package dev.furrow.postgres;

import dev.furrow.database.QueryRows;
import dev.furrow.schema.TableName;
import dev.furrow.schema.told.TableSize;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures tables. Those that the statistics say are large aren't counted: that would read them whole. */
final class PostgresSizes {
    private static final long LARGE = 1_000_000;

    private static final String SIZES = """
        SELECT c.relname AS name, c.reltuples::bigint AS guess, has_table_privilege(c.oid, 'SELECT') AS is_readable,
          coalesce((SELECT sum(pg_total_relation_size(part.relid)) FROM pg_partition_tree(c.oid) part),
            pg_total_relation_size(c.oid))::bigint AS bytes
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ? AND c.relkind IN ('r', 'p')\
        """;

    private final Connection connection;
    private final String schema;
    private final Map<TableName, TableSize> sizes = new HashMap<>();
    private final List<String> counted = new ArrayList<>();

    PostgresSizes(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** Returns the sizes by tables' names, which have no schema. */
    Map<TableName, TableSize> read() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SIZES)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    add(rows);
                }
            }
        }
        for (String name : counted) {
            count(name);
        }
        return sizes;
    }

    private void add(ResultSet row) throws SQLException {
        String name = row.getString("name");
        long guess = row.getLong("guess");
        boolean isReadable = row.getBoolean("is_readable");
        boolean isLarge = guess >= LARGE;
        @Nullable Long known = isLarge ? guess : null;
        sizes.put(TableName.of(name), new TableSize(known, isLarge, row.getLong("bytes")));
        if (isReadable && !isLarge) {
            counted.add(name);
        }
    }

    private void count(String name) throws SQLException {
        String query = "SELECT count(*) FROM " + Quoting.identifier(schema) + "." + Quoting.identifier(name);
        QueryRows.each(connection, query, row -> {
            long count = row.getLong(1);
            sizes.computeIfPresent(TableName.of(name), (table, size) -> new TableSize(count, false, size.bytes()));
        });
    }
}
