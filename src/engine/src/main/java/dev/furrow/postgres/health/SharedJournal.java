package dev.furrow.postgres.health;

import dev.furrow.database.Sql;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The journal in the older place, where modules with version tables of their own may have rows, too: those look for them where they are, so
 * that the others' rows alone go.
 */
final class SharedJournal {
    private final Connection connection;
    private final String name;
    private final String here;
    private final String there;

    /**
     * Looks at it.
     *
     * @param schema the application's
     * @param name the table's, without a schema
     */
    SharedJournal(Connection connection, String schema, String name) {
        this.connection = connection;
        this.name = name;
        this.here = Quoting.identifier(MisplacedObjects.OLD_HOME) + "." + Quoting.identifier(name);
        this.there = Quoting.identifier(schema) + "." + Quoting.identifier(name);
    }

    String name() {
        return name;
    }

    /** Returns whether it can't go whole: others have rows in it, or there is one already where it would go. */
    boolean stays(Collection<String> versionTables) throws SQLException {
        return mayBeRead()
                && Sql.text(
                                connection,
                                "SELECT 1 WHERE pg_catalog.to_regclass(" + Quoting.literal(there)
                                        + ") IS NOT NULL OR EXISTS (SELECT FROM " + here + " WHERE NOT "
                                        + of(versionTables) + ")")
                        .isPresent();
    }

    private boolean mayBeRead() throws SQLException {
        return Sql.text(
                        connection,
                        "SELECT 1 FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass("
                                + Quoting.literal(here)
                                + ") AND attname = 'version_table' AND pg_catalog.has_table_privilege(attrelid, 'SELECT')")
                .isPresent();
    }

    /** Returns the statements that move the rows of some version tables; their order is kept, their numbers aren't. */
    List<String> moves(Collection<String> versionTables) throws SQLException {
        String columns = Sql.text(
                        connection,
                        "SELECT pg_catalog.string_agg(pg_catalog.quote_ident(attname), ', ' ORDER BY attnum) FROM"
                                + " pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass("
                                + Quoting.literal(here) + ") AND attnum > 0 AND NOT attisdropped AND attname <> 'id'")
                .orElse("");
        String rows = " FROM " + here + " WHERE " + of(versionTables);
        return List.of(
                "CREATE TABLE IF NOT EXISTS " + there + " (LIKE " + here + " INCLUDING ALL)",
                "INSERT INTO " + there + " (" + columns + ") SELECT " + columns + rows + " ORDER BY id",
                "DELETE" + rows);
    }

    private static String of(Collection<String> versionTables) {
        return "version_table IN ("
                + versionTables.stream().map(Quoting::literal).collect(Collectors.joining(", ")) + ")";
    }
}
