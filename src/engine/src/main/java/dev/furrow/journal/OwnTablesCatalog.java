package dev.furrow.journal;

import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The few questions about tables and schemas that every run asks, each one cheap query. Values stand in them as literals: the
 * drivers' prepared statements would be loaded for nothing else in a run that has nothing to do.
 */
public final class OwnTablesCatalog {
    private static final String IN_POSTGRES = " FROM pg_catalog.pg_class c"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = ";

    private final Connection connection;
    private final Product product;

    public OwnTablesCatalog(Connection connection, Product product) {
        this.connection = connection;
        this.product = product;
    }

    /** Tells whether a table or view of that name is there. */
    boolean hasTable(TableName table) throws SQLException {
        return first(
                        switch (product) {
                            case POSTGRESQL ->
                                "SELECT 1" + IN_POSTGRES + Quoting.literal(table.schema())
                                        + " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relname = "
                                        + Quoting.literal(table.name());
                            case SQLITE ->
                                "SELECT 1 FROM main.sqlite_schema WHERE type IN ('table', 'view') AND lower(name) = lower("
                                        + Quoting.literal(table.name()) + ")";
                        })
                != null;
    }

    /**
     * Returns how many characters the version table's column takes. SQLite keeps text of any length in it; what is declared there
     * holds all the same, so that a graph is good for both databases.
     */
    public int versionWidth(TableName table) throws SQLException {
        String width = first(
                switch (product) {
                    case POSTGRESQL ->
                        "SELECT a.atttypmod - 4" + IN_POSTGRES + Quoting.literal(table.schema())
                                + " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = 'version_num'"
                                + " AND a.atttypmod > 4 WHERE c.relname = " + Quoting.literal(table.name());
                    case SQLITE -> widthInSqlite(table.name());
                });
        return width == null ? Integer.MAX_VALUE : Integer.parseInt(width);
    }

    /** Returns a query for the number in {@code VARCHAR(32)}: no row for a type without one. */
    public static String widthInSqlite(String table) {
        return "SELECT CAST(substr(type, instr(type, '(') + 1) AS INTEGER) FROM pragma_table_info("
                + Quoting.literal(table) + ", 'main') WHERE lower(name) = 'version_num' AND type LIKE '%(%)'";
    }

    public boolean hasSchema(String schema) throws SQLException {
        return first("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = " + Quoting.literal(schema)) != null;
    }

    private @Nullable String first(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
