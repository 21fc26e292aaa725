package dev.furrow.sqlite.keys;

import dev.furrow.database.SchemaEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a SQLite database keeps of its schema. */
public final class SchemaEntries {
    private SchemaEntries() {}

    /** Returns the rows of {@code sqlite_schema}, in the order in which they came to be. */
    public static List<SchemaEntry> read(Connection connection) throws SQLException {
        List<SchemaEntry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT type, name, tbl_name, coalesce(sql, '') FROM main.sqlite_schema ORDER BY rowid")) {
            while (rows.next()) {
                entries.add(
                        new SchemaEntry(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return entries;
    }
}
