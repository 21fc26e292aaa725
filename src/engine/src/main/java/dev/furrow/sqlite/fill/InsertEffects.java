package dev.furrow.sqlite.fill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells where an INSERT or DELETE on SQLite may do anything else than add or take its rows: there are triggers, virtual tables, and
 * constraints with an {@code ON CONFLICT} of their own, which pass over rows or take others away.
 */
final class InsertEffects {
    private static final String QUERY =
            "SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE (?1 IS NULL OR tbl_name = ?1"
                    + " COLLATE NOCASE) AND (type = 'trigger' OR sql LIKE '%conflict%' OR sql LIKE 'create virtual%'))";

    private InsertEffects() {}

    static boolean mayBeAnywhere(Connection connection) throws SQLException {
        return ask(connection, null);
    }

    static boolean mayBeIn(Connection connection, String table) throws SQLException {
        return ask(connection, table);
    }

    private static boolean ask(Connection connection, @Nullable String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
