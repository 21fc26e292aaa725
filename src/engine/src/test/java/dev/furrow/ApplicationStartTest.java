package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.revision.Guard;
import dev.furrow.revision.Purge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application does with {@link Furrow} before it serves. */
class ApplicationStartTest {
    @TempDir
    Path folder;

    @BeforeEach
    void revisions() throws IOException {
        revision("a1", "none", "CREATE TABLE users (id INTEGER PRIMARY KEY)");
        revision("b2", "a1", "CREATE TABLE jokes (id INTEGER PRIMARY KEY)");
    }

    private void revision(String id, String parent, String sql) throws IOException {
        Path file = folder.resolve("src/main/migrations/" + id + ".sql");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "-- " + id + "\n--\n-- revision: " + id + "\n-- down-revision: " + parent + "\n\n-- migrate:up\n" + sql
                        + ";\n");
    }

    private Furrow open() {
        return Furrow.open(settings().build());
    }

    private Settings.Builder settings() {
        return Settings.builder().baseDir(folder);
    }

    @Test
    void checking_tells_and_changes_nothing() {
        try (Furrow furrow = open()) {
            assertThat(furrow.guard(Guard.CHECK).isUpToDate()).isFalse();
            assertThat(folder.resolve("dev.db")).doesNotExist();
        }
    }

    @Test
    void a_database_that_is_behind_is_refused() {
        try (Furrow furrow = open()) {
            furrow.upgrade("a1");
            assertThatThrownBy(() -> furrow.guard(Guard.REFUSE)).hasMessage("""
                    the application can't start: its database isn't where its revisions lead
                      1 revision not applied yet.
                      Run what is missing:  migrate:upgrade
                      To find out more:     migrate:doctor""");
            furrow.upgrade("head");
            assertThat(furrow.guard(Guard.REFUSE).isUpToDate()).isTrue();
        }
    }

    @Test
    void a_database_whose_revision_no_script_defines_is_refused() throws IOException {
        try (Furrow furrow = open()) {
            furrow.upgrade("head");
        }
        Files.delete(folder.resolve("src/main/migrations/b2.sql"));
        try (Furrow furrow = open()) {
            assertThatThrownBy(() -> furrow.guard(Guard.REFUSE))
                    .hasMessageContaining("the database is at b2, and no script defines that revision");
            assertThatThrownBy(() -> furrow.guard(Guard.MEND)).isInstanceOf(FurrowException.class);
        }
    }

    @Test
    void what_is_missing_is_run() {
        try (Furrow furrow = open()) {
            furrow.upgrade("a1");
            assertThat(furrow.guard(Guard.MEND).isUpToDate()).isTrue();
            assertThat(furrow.current().pending()).isZero();
        }
    }

    @Test
    void tables_without_a_version_are_recorded_where_they_are_and_the_rest_is_run() {
        try (Furrow furrow = open()) {
            furrow.upgrade("a1");
            furrow.stamp("base", Purge.YES);
            assertThat(furrow.guard(Guard.MEND).before().rows()).isEmpty();
            assertThat(furrow.guard(Guard.CHECK).isUpToDate()).isTrue();
        }
    }

    @Test
    void where_nothing_is_to_be_run_nothing_is() {
        Settings skipped =
                settings().variables(Map.of("SKIP_DB_UPGRADE", "true")).build();
        try (Furrow furrow = Furrow.open(skipped)) {
            assertThat(furrow.guard(Guard.MEND).isUpToDate()).isFalse();
            assertThat(folder.resolve("dev.db")).doesNotExist();
        }
    }

    @Test
    void a_platforms_variables_count_more_than_what_a_program_says() {
        Settings settings = settings()
                .url("jdbc:sqlite:laptop.db")
                .set(Setting.USER, "laptop", "the caller")
                .placeholder("appOwner", "me")
                .variables(Map.of(
                        "DATABASE_URL", "postgres://app:secret@db/app",
                        "APP_ENV", "",
                        "FURROW_VERSION_TABLE", "v",
                        "FURROW_PLACEHOLDER_APP_OWNER", "app"))
                .build();

        assertThat(settings.url().source()).isEqualTo("environment variable DATABASE_URL");
        assertThat(settings.user()).isEmpty();
        assertThat(settings.environment().isGiven()).isFalse();
        assertThat(settings.versionTable().text()).isEqualTo("v");
        assertThat(settings.placeholders()).isEqualTo(Map.of("appOwner", "app"));
    }

    @Test
    void a_user_is_kept_where_the_url_names_none() {
        Settings settings = settings()
                .set(Setting.USER, "laptop", "the caller")
                .variables(Map.of("DATABASE_URL", "postgres://db/app"))
                .build();

        assertThat(settings.user()).isEqualTo("laptop");
    }

    @Test
    void nothing_is_printed_and_no_thread_is_left() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream heard = new PrintStream(printed, true, StandardCharsets.UTF_8);
                Furrow furrow = open()) {
            System.setOut(heard);
            System.setErr(heard);
            furrow.guard(Guard.MEND);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet()).isSubsetOf(before);
    }
}
