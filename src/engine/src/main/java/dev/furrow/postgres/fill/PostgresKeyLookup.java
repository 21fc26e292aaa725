package dev.furrow.postgres.fill;

import dev.furrow.database.Dialect;
import dev.furrow.database.fill.KeyLookup;
import dev.furrow.database.fill.RowKey;
import dev.furrow.value.Cell;
import dev.furrow.value.DeclaredType;
import dev.furrow.value.UnfitValueException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends all keys at once, as an array of the key's type. */
final class PostgresKeyLookup implements KeyLookup {
    /** The class of SQLSTATE for what is no value of a type. */
    private static final String NO_VALUE = "22";

    private final Connection connection;
    private final PostgresForm form;
    private final String query;
    private final String queryByText;

    PostgresKeyLookup(Connection connection, Dialect dialect, RowKey key) {
        String column = "found." + dialect.quote(key.key().name());
        this.connection = connection;
        this.form = PostgresForm.of(key.key());
        this.query = query(dialect, key, unlimited(key.key().type()), column);
        // One key that is no value of the column's type would keep all others from being found.
        this.queryByText = query(dialect, key, "text", column + "::text");
    }

    private static String query(Dialect dialect, RowKey key, String type, String compared) {
        // Two rows say as much as a million that share a key.
        return "SELECT place, wanted FROM (SELECT asked.place, found."
                + dialect.quote(key.wanted().name())
                + "::text AS wanted, pg_catalog.row_number() OVER (PARTITION BY asked.place) AS number"
                + " FROM pg_catalog.unnest(CAST(? AS " + type
                + "[])) WITH ORDINALITY AS asked (key, place) JOIN " + dialect.quote(key.table()) + " AS found ON "
                + compared + " = asked.key) AS numbered WHERE number <= 2";
    }

    /** Returns a type without its length, to which a cast would cut the key in silence. */
    private static String unlimited(String type) {
        String bare = DeclaredType.parse(type).unlimited();
        // Without a length, character means one of them.
        return bare.equals("character") ? "bpchar" : bare;
    }

    @Override
    public Map<String, List<String>> find(Collection<String> keys) throws SQLException {
        Savepoint before = connection.setSavepoint();
        Map<String, List<String>> found;
        try {
            found = find(query, keys);
        } catch (SQLException e) {
            if (!String.valueOf(e.getSQLState()).startsWith(NO_VALUE)) {
                throw e;
            }
            connection.rollback(before);
            found = find(queryByText, keys);
        }
        // Not after a failure: nothing but a rollback is taken then, and what failed first would be hidden.
        connection.releaseSavepoint(before);
        return found;
    }

    private Map<String, List<String>> find(String query, Collection<String> keys) throws SQLException {
        List<String> asked = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        for (String key : keys) {
            sent(key).ifPresent(text -> {
                asked.add(key);
                sent.add(text);
            });
        }
        Map<String, List<String>> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", sent.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(asked.get(rows.getInt(1) - 1), key -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        return found;
    }

    /** Returns a key as the server reads it; none if no row can have it: no text of PostgreSQL's has the character 0. */
    private Optional<String> sent(String key) {
        try {
            return key.indexOf('\0') < 0 ? Optional.of(form.text(Cell.PLAIN, key)) : Optional.empty();
        } catch (UnfitValueException e) {
            return Optional.empty();
        }
    }
}
