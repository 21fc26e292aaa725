package dev.furrow.postgres.psql;

import dev.furrow.database.QueryRows;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What PostgreSQL keeps of a {@code CREATE INDEX CONCURRENTLY} that failed: an index that is not valid, whose name stands in the way
 * of the next try, and is enough for {@code IF NOT EXISTS}. See "Building Indexes Concurrently" on its page about CREATE INDEX.
 */
public final class InvalidIndexes {
    private static final String DROP = "pg_catalog.format('DROP INDEX CONCURRENTLY %I.%I;', n.nspname, c.relname)";

    /** An index of a partitioned table is not valid until each partition has its own: that is how it is made. */
    private static final String INVALID =
            " FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid"
                    + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE NOT i.indisvalid AND c.relkind = 'i' AND ";

    /** Who makes an index concurrently has this lock on its table from beginning to end; so has VACUUM. */
    private static final String IN_THE_MAKING = "EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p"
            + " JOIN pg_catalog.pg_locks l ON l.pid = p.pid AND l.database = p.datid"
            + " WHERE p.datname = pg_catalog.current_database() AND l.relation = i.indrelid"
            + " AND l.mode = 'ShareUpdateExclusiveLock' AND l.granted)";

    private InvalidIndexes() {}

    private record Invalid(String name, String drop) {}

    /**
     * Returns what to do before {@code statement} is sent again; nothing where it left no index.
     *
     * @param statement its text, or that of a script: only an index that it names is its own
     */
    public static List<Advice> advice(Connection connection, String schema, String statement) throws SQLException {
        return found(connection, "n.nspname = " + Quoting.literal(schema)).stream()
                .filter(index -> names(statement, index.name()))
                .findFirst()
                .map(index -> advice(index.drop()))
                .orElse(List.of());
    }

    private static boolean names(String text, String index) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(index) + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }

    private static List<Invalid> found(Connection connection, String which) throws SQLException {
        List<Invalid> found = new ArrayList<>();
        QueryRows.each(
                connection,
                "SELECT c.relname, CASE WHEN " + IN_THE_MAKING + " THEN '' ELSE " + DROP + " END" + INVALID + which
                        + " ORDER BY c.relname",
                row -> found.add(new Invalid(row.getString(1), row.getString(2))));
        return found;
    }

    /** Of what somebody else is making nothing is to be dropped. */
    private static List<Advice> advice(String drop) {
        return drop.isEmpty()
                ? List.of(Advice.say("Another session is making the index just now: wait until it is valid."))
                : List.of(
                        Advice.say("The index is there, and not valid."),
                        Advice.literal("Before it can be made again:", drop));
    }

    /**
     * Refuses what {@code IF NOT EXISTS} has passed over.
     *
     * @param statement what was sent
     * @throws FurrowException if it asks for an index that is there and not valid
     */
    public static void requireNoneLeft(Connection connection, SqlStatement statement) throws SQLException {
        Optional<NewIndex> asked = NewIndex.unlessThere(statement);
        if (asked.isEmpty()) {
            return;
        }
        List<Invalid> found = found(
                connection,
                "c.relname = " + Quoting.literal(asked.get().name())
                        + " AND c.relnamespace = (SELECT relnamespace FROM pg_catalog.pg_class"
                        + " WHERE oid = pg_catalog.to_regclass("
                        + Quoting.literal(asked.get().table()) + "))");
        if (!found.isEmpty()) {
            throw new FurrowException(Diagnostic.of(
                            "IF NOT EXISTS passed over index \"" + asked.get().name()
                                    + "\", which is not valid: queries don't use it, and a unique one doesn't keep its"
                                    + " promise")
                    .advising(advice(found.get(0).drop())));
        }
    }
}
