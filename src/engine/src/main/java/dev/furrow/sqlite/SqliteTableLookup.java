package dev.furrow.sqlite;

import dev.furrow.database.Sql;
import dev.furrow.database.TableLookup;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.DeclaredWidth;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** Cheap questions for SQLite's schema. */
final class SqliteTableLookup implements TableLookup {
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
        return Sql.text(connection, DeclaredWidth.query(table.name(), column))
                .map(width -> OptionalInt.of(Integer.parseInt(width)))
                .orElse(OptionalInt.empty());
    }

    /** There is one schema. */
    @Override
    public List<Namesake> namesakes(TableName table, String column) {
        return List.of();
    }

    @Override
    public boolean hasAnyCalled(Collection<String> names) throws SQLException {
        String list = String.join(", ", names.stream().map(Quoting::literal).toList());
        return Sql.text(
                        connection,
                        "SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name IN (" + list + ") LIMIT 1")
                .isPresent();
    }

    @Override
    public boolean hasSchema(String schema) {
        return false;
    }
}
