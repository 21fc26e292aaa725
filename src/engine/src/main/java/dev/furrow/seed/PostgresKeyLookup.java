package dev.furrow.seed;

import dev.furrow.dialect.Dialect;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends all keys at once, as an array of the key's type. */
final class PostgresKeyLookup implements KeyLookup {
    private final SeedDatabase database;
    private final String query;

    PostgresKeyLookup(SeedDatabase database, RowKey key) {
        Dialect dialect = database.dialect();
        this.database = database;
        this.query = "SELECT asked.place, found." + dialect.quote(key.wanted().name())
                + "::text FROM pg_catalog.unnest(CAST(? AS "
                + unlimited(key.key().type())
                + "[])) WITH ORDINALITY AS asked (key, place) JOIN " + dialect.quote(key.table())
                + " AS found ON found."
                + dialect.quote(key.key().name()) + " = asked.key";
    }

    /** Returns a type without its length, to which a cast would cut the key in silence. */
    private static String unlimited(String type) {
        String bare = type.replaceFirst("\\([0-9, ]+\\)", "");
        // Without a length, character means one of them.
        return bare.equals("character") ? "bpchar" : bare;
    }

    @Override
    public Map<String, List<String>> find(Collection<String> keys) throws SQLException {
        List<String> asked = new ArrayList<>(keys);
        Map<String, List<String>> found = new HashMap<>();
        try (PreparedStatement statement = database.connection().prepareStatement(query)) {
            statement.setArray(1, database.connection().createArrayOf("text", asked.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(asked.get(rows.getInt(1) - 1), key -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        return found;
    }
}
