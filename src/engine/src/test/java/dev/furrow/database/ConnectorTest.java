package dev.furrow.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.sqlite.connect.OtherRealm;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConnectorTest {
    @Test
    void for_sqlite_nothing_of_postgresql_is_loaded(@TempDir Path folder) throws IOException {
        try (OtherRealm realm = new OtherRealm(folder.resolve("dev.db"))) {
            assertThat(realm.ask("lock")).isEqualTo("locked");
            assertThat(realm.ask("count")).isEqualTo("0 tables");
            realm.ask("unlock");

            assertThat(realm.loaded())
                    .contains("org.sqlite.JDBC")
                    .noneMatch(name -> name.startsWith("org.postgresql."))
                    .noneMatch(name -> name.startsWith("dev.furrow.postgres.connect."));
        }
    }

    @Test
    void for_postgresql_nothing_of_sqlite_is_loaded() throws IOException {
        try (FreshDatabase database = Postgres.freshDatabase();
                OtherRealm realm = new OtherRealm(database.url())) {
            assertThat(realm.ask("lock")).isEqualTo("locked");
            realm.ask("unlock");

            assertThat(realm.loaded())
                    .contains("org.postgresql.Driver")
                    .noneMatch(name -> name.startsWith("org.sqlite."))
                    .noneMatch(name -> name.startsWith("dev.furrow.sqlite.connect.Sqlite"));
        }
    }

    @Test
    void who_runs_it_is_said_with_the_host() {
        assertThat(SystemUser.describe())
                .startsWith(System.getProperty("user.name") + "@")
                .doesNotContain(" ", "\n");
    }
}
