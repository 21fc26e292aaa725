package dev.furrow.seed.model;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.Dialect;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import java.sql.Connection;

/**
 * Where seeds go.
 *
 * @param connection in autocommit; it stays the caller's, and in autocommit
 * @param schema where tables are that a seed names without one: the application's schema, in development the connection's
 *     {@code current_schema()}. SQLite has none and doesn't look at it
 */
public record SeedDatabase(Connection connection, DatabaseSystem system, String schema) {
    public SeedDatabase {
        schema = system.hasSchemas() ? schema : "";
    }

    public Product product() {
        return system.product();
    }

    /** Returns the table of that name in the application's schema. */
    public TableName table(String name) {
        return new TableName(schema, name);
    }

    public Dialect dialect() {
        return system.dialect(schema);
    }

    /** Returns a table's name as messages show it: without the application's own schema. */
    public String shown(TableName table) {
        return table.schema().equals(schema) ? table.name() : table.toString();
    }
}
