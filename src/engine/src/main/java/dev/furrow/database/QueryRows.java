package dev.furrow.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The rows of one query, one after the other. */
public final class QueryRows {
    /** What is done with each row. */
    public interface Each {
        void row(ResultSet row) throws SQLException;
    }

    private QueryRows() {}

    public static void each(Connection connection, String query, Each each) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                each.row(rows);
            }
        }
    }

    /** Returns a text that is empty where the column is NULL. */
    public static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /** Returns the texts of an array that may be NULL. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
