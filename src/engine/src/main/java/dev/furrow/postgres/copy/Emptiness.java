package dev.furrow.postgres.copy;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What a database has before it is filled: extensions don't count, nor what they bring. */
final class Emptiness {
    private static final String FIRST = """
        SELECT n.nspname || '.' || c.relname FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND (? = '' OR n.nspname = ?)
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
            WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
        UNION ALL SELECT n.nspname || '.' || p.proname FROM pg_catalog.pg_proc p
        JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND (? = '' OR n.nspname = ?)
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
            WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
        ORDER BY 1 LIMIT 1\
        """;

    private static final int PARAMETERS = 4;

    private Emptiness() {}

    /**
     * Makes sure that nothing is there.
     *
     * @param schema alone; empty for all
     */
    static void require(Connection connection, String schema, String display) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIRST)) {
            for (int i = 1; i <= PARAMETERS; i++) {
                statement.setString(i, schema);
            }
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    throw new FurrowException(Diagnostic.of(display + " isn't empty: " + row.getString(1) + " is there")
                            .noting("Nothing was restored.")
                            .advising(Advice.run("Restore into a database of its own:", "migrate:create-database")));
                }
            }
        }
    }

    /** Returns whether a schema is there, with or without anything in it. */
    static boolean hasSchema(Connection connection, String schema) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT FROM pg_catalog.pg_namespace WHERE nspname = ?")) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
