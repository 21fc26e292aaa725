package dev.furrow.postgres.connect;

import dev.furrow.database.Blocker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out for whom a server process waits. See "System Information Functions" in PostgreSQL's manual. */
final class PostgresBlockers {
    // What others send only their owner and pg_read_all_stats see.
    private static final String ASK = """
        SELECT b.pid, a.usename, a.application_name, pg_catalog.host(a.client_addr), a.xact_start,
          CASE WHEN pg_catalog.pg_has_role(a.usesysid, 'USAGE')
              OR pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE')
            THEN pg_catalog.left(pg_catalog.regexp_replace(a.query, '\\s+', ' ', 'g'), 100) END
        FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids(?)) AS b (pid)
        LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid
        ORDER BY a.xact_start, b.pid\
        """;

    private PostgresBlockers() {}

    /**
     * Returns for whom a process waits, those first who began first.
     *
     * @param connection any to the same server
     */
    static List<Blocker> of(Connection connection, int process) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ASK)) {
            statement.setInt(1, process);
            try (ResultSet rows = statement.executeQuery()) {
                List<Blocker> blockers = new ArrayList<>();
                while (rows.next()) {
                    blockers.add(blocker(rows));
                }
                return blockers;
            }
        }
    }

    private static Blocker blocker(ResultSet row) throws SQLException {
        int process = row.getInt(1);
        if (process == 0) {
            return new Blocker(
                    "a prepared transaction (pg_prepared_xacts shows it)", null, "", "ROLLBACK PREPARED '...';");
        }
        Timestamp since = row.getTimestamp(5);
        return new Blocker(
                "process " + process + with(" of user ", row.getString(2)) + with(", application ", row.getString(3))
                        + with(", from ", row.getString(4)),
                since == null ? null : since.toInstant(),
                text(row.getString(6)),
                "SELECT pg_terminate_backend(" + process + ");");
    }

    private static String with(String lead, @Nullable String text) {
        return text(text).isEmpty() ? "" : lead + text;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
