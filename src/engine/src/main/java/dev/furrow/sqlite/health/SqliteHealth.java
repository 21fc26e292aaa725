package dev.furrow.sqlite.health;

import dev.furrow.database.QueryRows;
import dev.furrow.database.Sql;
import dev.furrow.database.health.Ailment;
import dev.furrow.database.health.DatabaseHealth;
import dev.furrow.database.health.Misplaced;
import dev.furrow.database.health.Rights;
import dev.furrow.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Asks SQLite's own checks. */
public final class SqliteHealth implements DatabaseHealth {
    private final Connection connection;

    /** Looks through {@code connection}, which stays the caller's. */
    public SqliteHealth(Connection connection) {
        this.connection = connection;
    }

    @Override
    public List<String> facts() throws SQLException {
        return List.of(
                "SQLite " + Sql.text(connection, "SELECT sqlite_version()").orElse("") + ", encoding "
                        + Sql.text(connection, "PRAGMA encoding").orElse("") + ", journal mode "
                        + Sql.text(connection, "PRAGMA journal_mode").orElse(""));
    }

    /** There are no users. */
    @Override
    public Rights rights(Set<String> own, String journal) {
        return Rights.ALL;
    }

    /** There are no schemas. */
    @Override
    public Misplaced misplaced(Schema made, Set<String> versionTables, String journal, List<String> searchPath) {
        return Misplaced.NONE;
    }

    /** {@code integrity_check} holds each index against its table. */
    @Override
    public List<Ailment> invalidIndexes() throws SQLException {
        List<Ailment> broken = new ArrayList<>();
        QueryRows.each(connection, "PRAGMA main.integrity_check(20)", row -> {
            if (!row.getString(1).equals("ok")) {
                broken.add(new Ailment("the file", "the file is damaged: " + row.getString(1), List.of(), false));
            }
        });
        return broken;
    }

    @Override
    public List<Ailment> brokenConstraints() throws SQLException {
        Map<String, Integer> orphans = new TreeMap<>();
        QueryRows.each(
                connection,
                "PRAGMA main.foreign_key_check",
                row -> orphans.merge(row.getString(1) + " to " + row.getString(3), 1, Integer::sum));
        List<Ailment> broken = new ArrayList<>();
        orphans.forEach((key, rows) -> broken.add(new Ailment(
                key,
                rows + (rows == 1 ? " row breaks" : " rows break") + " a foreign key of " + key
                        + ", which PostgreSQL wouldn't take",
                List.of(),
                false)));
        return broken;
    }

    /** A replay is in memory. */
    @Override
    public List<Ailment> leftovers() {
        return List.of();
    }

    /** AUTOINCREMENT looks at the table as well ("SQLite Autoincrement" in its manual). */
    @Override
    public List<Ailment> sequencesBehind() {
        return List.of();
    }
}
