package dev.furrow.sqlite;

import dev.furrow.database.Sql;
import dev.furrow.database.TableLookup;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;

/** Cheap questions for SQLite's schema. */
public final class SqliteTableLookup implements TableLookup {
    private final Connection connection;

    SqliteTableLookup(Connection connection) {
        this.connection = connection;
    }

    @Override
    public boolean hasTable(TableName table) throws SQLException {
        return Sql.text(
                        connection,
                        "SELECT 1 FROM main.sqlite_schema WHERE type IN ('table', 'view') AND lower(name) = lower("
                                + Quoting.literal(table.name()) + ")")
                .isPresent();
    }

    @Override
    public OptionalInt width(TableName table, String column) throws SQLException {
        return Sql.text(connection, widthQuery(table.name(), column))
                .map(width -> OptionalInt.of(Integer.parseInt(width)))
                .orElse(OptionalInt.empty());
    }

    /** Returns a query for the number in {@code VARCHAR(32)}: no row for a type without one. */
    public static String widthQuery(String table, String column) {
        return "SELECT CAST(substr(type, instr(type, '(') + 1) AS INTEGER) FROM pragma_table_info("
                + Quoting.literal(table) + ", 'main') WHERE lower(name) = " + Quoting.literal(column)
                + " AND type LIKE '%(%)'";
    }

    @Override
    public boolean hasSchema(String schema) {
        return false;
    }
}
