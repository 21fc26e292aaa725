package dev.furrow.postgres.psql;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.QueryRows;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose rows PostgreSQL refused at the end of a transaction. Of a constraint it names the table; what a trigger that was deferred
 * says of itself names its function, and nothing else.
 */
public final class RefusedTables {
    private static final String BY_FUNCTION = """
        SELECT DISTINCT c.relname FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
        WHERE t.tgdeferrable AND NOT t.tgisinternal
          AND pg_catalog.strpos(%s, 'function ' || t.tgfoid::pg_catalog.regprocedure::pg_catalog.text) > 0\
        """;

    private RefusedTables() {}

    /** Returns their names, without schemas. */
    public static Set<String> of(Connection connection, DatabaseError error) throws SQLException {
        Set<String> tables = new TreeSet<>();
        if (!error.subject().table().isEmpty()) {
            tables.add(error.subject().table());
        } else if (!error.where().isEmpty()) {
            QueryRows.each(
                    connection,
                    BY_FUNCTION.formatted(Quoting.literal(error.where())),
                    row -> tables.add(row.getString(1)));
        }
        return tables;
    }
}
