package dev.furrow.postgres.connect;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The node of a Citus cluster that a connection leads to. An advisory lock is a node's own, so all runs have to meet at one: the
 * coordinator, which is group 0 in Citus's catalogs.
 */
record ClusterNode(PostgresUrl url, Connection connection) {
    /** A column of a query that says whether there is a cluster at all; nothing else tells without a query of its own. */
    static final String IN_CLUSTER = "to_regclass('pg_catalog.pg_dist_local_group') IS NOT NULL";

    private static final String WHERE = """
            SELECT (SELECT min(groupid) FROM pg_catalog.pg_dist_local_group),
              (SELECT min(nodename || ':' || nodeport) FROM pg_catalog.pg_dist_node WHERE groupid = 0)""";

    /**
     * To be asked only where there is a cluster, before the lock that the connection has counts for anything.
     *
     * @throws FurrowException if it is a worker
     */
    void requireCoordinator() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WHERE)) {
            row.next();
            if (row.getInt(1) > 0) {
                FurrowException refusal = worker(row.getString(2));
                PostgresDriver.closeQuietly(connection, refusal);
                throw refusal;
            }
        }
    }

    private FurrowException worker(@Nullable String coordinator) {
        return new FurrowException(Diagnostic.of(
                        url.display() + " is a worker of a cluster, and its lock keeps out no run on another node")
                .noting(url.originInWords(), "Nothing was run.")
                .advising(Advice.say(
                        coordinator == null
                                ? "Work by way of the coordinator: its address belongs into the URL."
                                : "Work by way of the coordinator, which the cluster knows as " + coordinator
                                        + ": its address belongs into the URL.")));
    }
}
