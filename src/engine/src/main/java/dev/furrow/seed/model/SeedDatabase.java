package dev.furrow.seed.model;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.Dialect;
import dev.furrow.database.Inspector;
import dev.furrow.database.fill.Filler;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import java.sql.Connection;

/**
 * Where seeds go.
 *
 * @param connection in autocommit; it stays the caller's, and in autocommit
 * @param tables as they were when it was looked at
 * @param session what seeds may change of it
 */
public record SeedDatabase(Connection connection, DatabaseSystem system, Tables tables, SeedSession session) {
    /**
     * Looks at a database.
     *
     * @param schema where tables are that a seed names without one: the application's schema, in development the connection's
     *     {@code current_schema()}
     */
    public static SeedDatabase read(Connection connection, DatabaseSystem system, String schema) {
        Tables tables = Inspector.of(system, connection, schema).tables();
        return new SeedDatabase(connection, system, tables, SeedSession.UNTOUCHED);
    }

    /** Returns the same place, whose session can be reset to what it is now. */
    public SeedDatabase with(SeedSession other) {
        return new SeedDatabase(connection, system, tables, other);
    }

    /** Returns what fills its tables. */
    public Filler filler() {
        return system.filler(connection, tables);
    }

    public Dialect dialect() {
        return system.dialect(tables.schema());
    }

    /** Returns a table's name as messages show it: without the application's own schema. */
    public String shown(TableName table) {
        return tables.shown(table);
    }
}
