package dev.furrow.sqlite.fill;

import dev.furrow.database.Sql;
import dev.furrow.database.fill.SuspendedIndexes;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes of SQLite that are off a table while it is filled: made of all rows at once they are sorted, where each row by itself goes
 * to another page of each. What ANALYZE found out about them comes back, too.
 */
final class SqliteSuspendedIndexes implements SuspendedIndexes {
    /** An index of expressions, or of some rows only, may fail where a row doesn't. */
    private static final String INDEXES = """
            SELECT m.name, m.sql FROM main.sqlite_schema m JOIN pragma_index_list(?1, 'main') l ON l.name = m.name
            WHERE m.type = 'index' AND l.origin = 'c' AND NOT l."unique" AND NOT l.partial
              AND NOT EXISTS (SELECT 1 FROM pragma_index_xinfo(m.name, 'main') x WHERE x.cid = -2)
            ORDER BY m.rowid""";

    private static final String STATISTICS =
            "SELECT name FROM main.sqlite_schema WHERE name IN ('sqlite_stat1', 'sqlite_stat4')";

    private final Connection connection;
    private final List<String> restoring = new ArrayList<>();

    /** Nothing is off by now. */
    SqliteSuspendedIndexes(Connection connection) {
        this.connection = connection;
    }

    /** Takes off what can be made again exactly. */
    void suspend(TableName table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(INDEXES)) {
            query.setString(1, table.name());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString("name"));
                    restoring.add(rows.getString("sql"));
                }
            }
        }
        if (!names.isEmpty()) {
            keepStatistics(table);
        }
        for (String name : names) {
            Sql.execute(connection, "DROP INDEX main." + Quoting.identifier(name));
        }
    }

    /** Dropping an index takes them away. */
    private void keepStatistics(TableName table) throws SQLException {
        List<String> kept = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(STATISTICS)) {
            while (rows.next()) {
                kept.add(rows.getString("name"));
            }
        }
        for (String name : kept) {
            String ours = " WHERE tbl = " + Quoting.literal(table.name()) + " COLLATE NOCASE";
            // Of each table, for several may be suspended at once.
            String copy = "temp." + Quoting.identifier("furrow_" + name + "_" + table.name());
            Sql.execute(connection, "CREATE TABLE " + copy + " AS SELECT * FROM main." + name + ours);
            restoring.add("DELETE FROM main." + name + ours);
            restoring.add("INSERT INTO main." + name + " SELECT * FROM " + copy);
            restoring.add("DROP TABLE " + copy);
        }
    }

    @Override
    public void restore() throws SQLException {
        for (String sql : restoring) {
            Sql.execute(connection, sql);
        }
        restoring.clear();
    }
}
