package dev.furrow.sqlite.fill;

import dev.furrow.database.Dialect;
import dev.furrow.database.fill.KeyLookup;
import dev.furrow.database.fill.RowKey;
import dev.furrow.value.Cell;
import dev.furrow.value.UnfitValueException;
import dev.furrow.value.ValueType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks for one key after the other. */
final class SqliteKeyLookup implements KeyLookup {
    private final Connection connection;
    private final ValueType type;
    private final String query;

    SqliteKeyLookup(Connection connection, Dialect dialect, RowKey key) {
        this.connection = connection;
        this.type = SqliteBinding.type(key.key());
        this.query = "SELECT " + dialect.quote(key.wanted().name()) + " FROM " + dialect.quote(key.table()) + " WHERE "
                + dialect.quote(key.key().name()) + " = ? LIMIT 2";
    }

    @Override
    public Map<String, List<String>> find(Collection<String> keys) throws SQLException {
        Map<String, List<String>> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (String key : keys) {
                statement.setObject(1, value(key));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.computeIfAbsent(key, asked -> new ArrayList<>()).add(rows.getString(1));
                    }
                }
            }
        }
        return found;
    }

    private Object value(String key) {
        try {
            return type.value(Cell.PLAIN, key);
        } catch (UnfitValueException e) {
            // No row can have it, which is what the caller says then.
            return key;
        }
    }
}
