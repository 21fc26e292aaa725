package dev.furrow.postgres;

import dev.furrow.database.Sql;
import dev.furrow.database.TableLookup;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;

/** Cheap questions for PostgreSQL's catalog. */
final class PostgresTableLookup implements TableLookup {
    private static final String FROM = " FROM pg_catalog.pg_class c"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = ";

    private final Connection connection;

    PostgresTableLookup(Connection connection) {
        this.connection = connection;
    }

    @Override
    public boolean hasTable(TableName table) throws SQLException {
        return Sql.text(
                        connection,
                        "SELECT 1" + FROM + Quoting.literal(table.schema())
                                + " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relname = "
                                + Quoting.literal(table.name()))
                .isPresent();
    }

    @Override
    public OptionalInt width(TableName table, String column) throws SQLException {
        return Sql.text(
                        connection,
                        "SELECT a.atttypmod - 4" + FROM + Quoting.literal(table.schema())
                                + " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = "
                                + Quoting.literal(column) + " AND a.atttypmod > 4 WHERE c.relname = "
                                + Quoting.literal(table.name()))
                .map(width -> OptionalInt.of(Integer.parseInt(width)))
                .orElse(OptionalInt.empty());
    }

    @Override
    public boolean hasSchema(String schema) throws SQLException {
        return Sql.text(connection, "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = " + Quoting.literal(schema))
                .isPresent();
    }
}
