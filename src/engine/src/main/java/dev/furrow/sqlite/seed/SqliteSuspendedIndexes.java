package dev.furrow.sqlite.seed;

import dev.furrow.database.Dialect;
import dev.furrow.schema.TableName;
import dev.furrow.seed.load.SeedTransaction;
import dev.furrow.seed.load.SuspendedIndex;
import dev.furrow.seed.model.SeedDatabase;
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
public final class SqliteSuspendedIndexes implements SuspendedIndex {
    /** An index of expressions, or of some rows only, may fail where a row doesn't. */
    private static final String INDEXES = """
            SELECT m.name, m.sql FROM main.sqlite_schema m JOIN pragma_index_list(?1, 'main') l ON l.name = m.name
            WHERE m.type = 'index' AND l.origin = 'c' AND NOT l."unique" AND NOT l.partial
              AND NOT EXISTS (SELECT 1 FROM pragma_index_xinfo(m.name, 'main') x WHERE x.cid = -2)
            ORDER BY m.rowid""";

    private static final String STATISTICS =
            "SELECT name FROM main.sqlite_schema WHERE name IN ('sqlite_stat1', 'sqlite_stat4')";

    private final Connection connection;
    private final Dialect dialect;
    private final List<String> back = new ArrayList<>();

    private SqliteSuspendedIndexes(SeedDatabase database) {
        this.connection = database.connection();
        this.dialect = database.dialect();
    }

    /** Takes off what can be put back exactly; nothing where triggers or keys that are watched may look for rows by it. */
    public static SqliteSuspendedIndexes of(SeedDatabase database, TableName table) throws SQLException {
        SqliteSuspendedIndexes aside = new SqliteSuspendedIndexes(database);
        if (!SeedTransaction.keysAreOn(database.connection())
                && !InsertEffects.mayBeIn(database.connection(), table.name())) {
            aside.takeOff(table);
        }
        return aside;
    }

    private void takeOff(TableName table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(INDEXES)) {
            query.setString(1, table.name());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString("name"));
                    back.add(rows.getString("sql"));
                }
            }
        }
        if (!names.isEmpty()) {
            keepStatistics(table);
        }
        for (String name : names) {
            execute("DROP INDEX main." + dialect.quote(name));
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
            String ours = " WHERE tbl = " + text(table.name()) + " COLLATE NOCASE";
            execute("CREATE TEMP TABLE furrow_" + name + " AS SELECT * FROM main." + name + ours);
            back.add("DELETE FROM main." + name + ours);
            back.add("INSERT INTO main." + name + " SELECT * FROM temp.furrow_" + name);
            back.add("DROP TABLE temp.furrow_" + name);
        }
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    @Override
    public void putBack() throws SQLException {
        for (String sql : back) {
            execute(sql);
        }
        back.clear();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
