package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.ledger.Ledger;
import dev.furrow.ledger.LedgerSystem;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.schema.ValueSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that Furrow has never heard of is a room of its own and a word to the root. */
class ThirdDatabaseTest {
    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger(List.of(new Table(
            TableName.of("users"),
            Set.of(),
            List.of(
                    new TableColumn("id", "INTEGER", false, ValueSource.NOTHING),
                    new TableColumn("name", "TEXT", true, ValueSource.NOTHING)),
            List.of(),
            List.of(),
            List.of())));

    private Furrow furrow() {
        Settings settings = Settings.builder().baseDir(folder).url("ledger:app").build();
        return Furrow.open(settings, Progress.SILENT, new DatabaseSystems(List.of(new LedgerSystem(ledger))));
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void revision() throws IOException {
        file("src/main/migrations/a_users.sql", """
                -- create users
                --
                -- revision: a
                -- down-revision: none

                -- migrate:up ledger
                NOTE users;
                NOTE names;
                """);
    }

    @Test
    void a_revision_is_applied_and_the_database_says_so() throws IOException {
        revision();

        try (Furrow furrow = furrow()) {
            assertThat(furrow.database().display()).isEqualTo("ledger:app");
            assertThat(furrow.current().rows()).isEmpty();
            furrow.upgrade("head");

            assertThat(furrow.current().rows())
                    .extracting(row -> row.id().value())
                    .containsExactly("a");
            assertThat(furrow.current().pending()).isZero();
        }
        assertThat(ledger.statements()).contains("NOTE users", "NOTE names");
    }

    @Test
    void a_seed_in_csv_fills_its_table() throws IOException {
        file("src/main/seeds/users.csv", "id,name\n1,Ann\n2,\n");

        try (Furrow furrow = furrow()) {
            furrow.seedAll(SeedOptions.ALL);
        }

        assertThat(ledger.statements())
                .containsSequence("DELETE FROM users")
                .containsSequence("FILL users (id, name): 1, Ann", "FILL users (id, name): 2, null");
    }
}
