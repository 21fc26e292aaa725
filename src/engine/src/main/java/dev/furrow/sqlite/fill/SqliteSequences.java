package dev.furrow.sqlite.fill;

import dev.furrow.database.fill.SequenceSynchronizer;
import dev.furrow.error.Diagnostic;
import dev.furrow.schema.TableName;
import dev.furrow.schema.TableTrait;
import dev.furrow.schema.Tables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** SQLite's table of AUTOINCREMENT's numbers. It follows the rows by itself, forward only. */
final class SqliteSequences implements SequenceSynchronizer {
    private final Connection connection;
    private final Tables tables;

    SqliteSequences(Connection connection, Tables tables) {
        this.connection = connection;
        this.tables = tables;
    }

    @Override
    public void restart(Collection<TableName> cleared) throws SQLException {
        for (TableName table : counted(cleared)) {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM sqlite_sequence WHERE name = ?")) {
                delete.setString(1, table.name());
                delete.executeUpdate();
            }
        }
    }

    @Override
    public List<Diagnostic> advance(Set<TableName> cleared, Set<TableName> filled) throws SQLException {
        List<Diagnostic> warnings = new ArrayList<>();
        for (TableName table : counted(filled)) {
            if (isFull(table)) {
                warnings.add(
                        Diagnostic.of(table + " holds " + Long.MAX_VALUE + ", and SQLite gives no number past it"));
            }
        }
        return warnings;
    }

    private boolean isFull(TableName table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT seq FROM sqlite_sequence WHERE name = ?")) {
            select.setString(1, table.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getLong(1) == Long.MAX_VALUE;
            }
        }
    }

    private List<TableName> counted(Collection<TableName> names) {
        return names.stream()
                .filter(name -> tables.get(name).is(TableTrait.AUTOINCREMENT))
                .toList();
    }
}
