package dev.furrow.postgres.psql;

import dev.furrow.database.Sql;
import dev.furrow.error.Advice;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL keeps of a {@code CREATE INDEX CONCURRENTLY} that failed: an index that is not valid, whose name stands in the way
 * of the next try. See "Building Indexes Concurrently" on its page about CREATE INDEX.
 */
public final class InvalidIndexes {
    private InvalidIndexes() {}

    /** Returns what to do before {@code statement} is sent again; nothing where it left no index. */
    public static List<Advice> advice(Connection connection, String schema, String statement) throws SQLException {
        // Those of others may be in the making just now: only one that the statement names is its own.
        Optional<String> drop = Sql.text(
                connection,
                "SELECT pg_catalog.format('DROP INDEX CONCURRENTLY %I.%I;', n.nspname, c.relname)"
                        + " FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid"
                        + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE NOT i.indisvalid AND n.nspname = " + Quoting.literal(schema)
                        + " AND pg_catalog.strpos(" + Quoting.literal(statement) + ", c.relname) > 0"
                        + " ORDER BY length(c.relname) DESC LIMIT 1");
        return drop.map(text -> List.<Advice>of(
                        Advice.say("The index is there, and not valid."),
                        Advice.literal("Before it can be made again:", text)))
                .orElse(List.of());
    }
}
