package dev.furrow.sqlite;

import dev.furrow.database.Catalog;
import dev.furrow.database.QueryRows;
import dev.furrow.schema.OwnedSequence;
import dev.furrow.schema.Schema;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.schema.told.TableSize;
import dev.furrow.sqlite.schema.SqliteSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** SQLite's pragmas, as tables. */
public final class SqliteCatalog implements Catalog {
    private final Connection connection;

    public SqliteCatalog(Connection connection) {
        this.connection = connection;
    }

    @Override
    public SortedSet<TableName> tableNames() throws SQLException {
        SortedSet<TableName> names = new TreeSet<>();
        QueryRows.each(connection, SqliteQueries.NAMES, row -> names.add(TableName.of(row.getString(1))));
        return names;
    }

    @Override
    public Map<TableName, Set<String>> columnNames() throws SQLException {
        Map<TableName, Set<String>> names = new HashMap<>();
        QueryRows.each(
                connection,
                SqliteQueries.COLUMN_NAMES,
                row -> names.computeIfAbsent(TableName.of(row.getString(1)), table -> new HashSet<>())
                        .add(row.getString(2)));
        return names;
    }

    @Override
    public Tables tables() throws SQLException {
        SqliteParts parts = new SqliteParts();
        QueryRows.each(connection, SqliteQueries.VIRTUAL, parts::virtual);
        QueryRows.each(connection, SqliteQueries.COLUMNS, parts::column);
        QueryRows.each(connection, SqliteQueries.FOREIGN_KEYS, parts::foreignKey);
        QueryRows.each(connection, SqliteQueries.UNIQUES, parts::unique);
        return parts.assembled();
    }

    @Override
    public Schema schema() throws SQLException {
        return SqliteSchema.read(connection);
    }

    @Override
    public Map<TableName, TableSize> sizes() throws SQLException {
        return new SqliteSizes(connection).of(tableNames());
    }

    @Override
    public Map<TableName, OwnedSequence.Position> positions(Collection<OwnedSequence> sequences) {
        throw new IllegalArgumentException("SQLite has no sequences: " + sequences);
    }
}
