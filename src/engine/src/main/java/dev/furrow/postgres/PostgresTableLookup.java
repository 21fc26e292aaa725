package dev.furrow.postgres;

import dev.furrow.database.Sql;
import dev.furrow.database.TableLookup;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    public List<Namesake> namesakes(TableName table, String column) throws SQLException {
        String query =
                """
                SELECT n.nspname, n.nspname = ANY (current_schemas(false)), has_table_privilege(c.oid, 'SELECT')
                FROM pg_catalog.pg_class c
                  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = %s
                WHERE c.relkind IN ('r', 'p') AND c.relname = %s AND n.nspname <> %s AND left(n.nspname, 3) <> 'pg_'
                  AND has_schema_privilege(n.oid, 'USAGE')
                ORDER BY array_position(current_schemas(false), n.nspname), n.nspname COLLATE "C"
                """.formatted(Quoting.literal(column), Quoting.literal(table.name()), Quoting.literal(table.schema()));
        List<Namesake> namesakes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                namesakes.add(new Namesake(rows.getString(1), rows.getBoolean(2), rows.getBoolean(3)));
            }
        }
        return namesakes;
    }

    /** By the index of names: in a database of many schemas there may be many tables. */
    @Override
    public boolean hasAnyCalled(Collection<String> names) throws SQLException {
        String list = String.join(", ", names.stream().map(Quoting::literal).toList());
        return Sql.text(
                        connection,
                        "SELECT 1 FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p') AND relname IN (" + list
                                + ") LIMIT 1")
                .isPresent();
    }

    @Override
    public boolean hasSchema(String schema) throws SQLException {
        return Sql.text(connection, "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = " + Quoting.literal(schema))
                .isPresent();
    }
}
