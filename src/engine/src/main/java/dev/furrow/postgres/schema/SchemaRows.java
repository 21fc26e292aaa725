package dev.furrow.postgres.schema;

import dev.furrow.database.QueryRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Asks {@link SchemaQueries} about one schema. */
record SchemaRows(Connection connection, String schema) {
    void each(String query, QueryRows.Each each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.row(rows);
                }
            }
        }
    }
}
