package dev.furrow.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.Role;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateDatabaseTest {
    private @TempDir Path folder;

    private static boolean created(Project project) {
        try (Furrow furrow = project.furrow()) {
            return furrow.createDatabase();
        }
    }

    @Test
    void a_file_is_made_once() {
        Project project = Project.onSqlite(folder);

        assertThat(created(project)).isTrue();
        assertThat(created(project)).isFalse();
    }

    @Test
    void a_database_is_made_once_on_its_server() {
        FreshDatabase database = Postgres.freshDatabase();
        database.close();
        Project project = Project.on(database.url(), folder);

        boolean first = created(project);
        boolean second = created(project);
        String name = project.query("SELECT current_database()").get(0);
        database.close();

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(name).isEqualTo(database.name());
    }

    @Test
    void a_role_that_may_not_make_one_is_told() throws SQLException {
        FreshDatabase database = Postgres.freshDatabase();
        Role role = Role.in(database);
        Project project = Project.on(role.url().replaceFirst("[^/]+$", "not_there"), folder);

        assertThatThrownBy(() -> created(project))
                .hasMessage("can't make database \"not_there\": permission denied to create database (SQLSTATE 42501)");
        database.close();
        role.close();
    }

    @Test
    void of_several_that_make_one_at_once_none_fails() throws Exception {
        FreshDatabase database = Postgres.freshDatabase();
        database.close();
        Project project = Project.on(database.url(), folder);
        ExecutorService threads = Executors.newFixedThreadPool(4);

        List<Future<Boolean>> made = threads.invokeAll(Collections.nCopies(4, () -> created(project)));
        List<Boolean> results = new ArrayList<>();
        for (Future<Boolean> each : made) {
            results.add(each.get());
        }
        threads.shutdown();
        database.close();

        assertThat(results).containsOnlyOnce(true);
    }
}
