package dev.furrow.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a plain server with those two of Citus's catalogs in it that say which node of a cluster it is. */
final class ClusterNodeTest {
    private static final String REVISION =
            "-- users\n--\n-- revision: a\n-- down-revision: none\n\n-- migrate:up\nCREATE TABLE users (id INTEGER);\n";

    @TempDir
    Path folder;

    private static void makeNode(FreshDatabase database, int group) throws SQLException {
        database.execute("SET allow_system_table_mods = on; CREATE TABLE pg_catalog.pg_dist_local_group (groupid int);"
                + " CREATE TABLE pg_catalog.pg_dist_node (nodeid int, groupid int, nodename text, nodeport int);"
                + " INSERT INTO pg_catalog.pg_dist_local_group VALUES (" + group + ");"
                + " INSERT INTO pg_catalog.pg_dist_node VALUES (1, 0, 'boss', 5433), (2, 1, 'worker', 5434)");
    }

    @Test
    void a_run_by_way_of_a_worker_is_sent_to_the_coordinator() throws SQLException {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            makeNode(database, 1);
            Project project = Project.on(database.url(), folder).revision("1.sql", REVISION);

            try (Furrow furrow = project.furrow()) {
                assertThatThrownBy(() -> furrow.upgrade("head"))
                        .hasMessage(furrow.database().display() + " " + """
                        is a worker of a cluster, and its lock keeps out no run on another node
                          The URL comes from furrow.url (the caller).
                          Nothing was run.
                          Work by way of the coordinator, which the cluster knows as boss:5433: its address belongs into the URL.""");
                assertThat(furrow.current().rows()).isEmpty();
            }
            assertThat(project.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
                    .containsExactly("0");
        }
    }

    @Test
    void a_run_by_way_of_the_coordinator_runs() throws SQLException {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            makeNode(database, 0);
            Project project = Project.on(database.url(), folder).revision("1.sql", REVISION);

            try (Furrow furrow = project.furrow()) {
                furrow.upgrade("head");
            }

            assertThat(project.query("SELECT count(*) FROM users")).containsExactly("0");
        }
    }
}
