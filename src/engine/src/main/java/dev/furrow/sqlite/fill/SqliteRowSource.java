package dev.furrow.sqlite.fill;

import dev.furrow.database.fill.ColumnReader;
import dev.furrow.database.fill.RowSource;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Rows of SQLite's tables. Values say themselves what they are, whatever their column says. */
public final class SqliteRowSource implements RowSource {
    /** No setting changes how values are written. */
    @Override
    public void begin(Connection connection) {}

    @Override
    public String expression(TableColumn column, String quoted, boolean nested) {
        return quoted;
    }

    @Override
    public String from(Table table, String quoted) {
        return quoted;
    }

    @Override
    public void read(Connection connection, String query, EachRow each) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                each.row(result);
            }
        }
    }

    @Override
    public ColumnReader reader(Table table, TableColumn column) {
        return SqliteColumnReader.of(table, column);
    }
}
