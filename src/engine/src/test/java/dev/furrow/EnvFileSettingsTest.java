package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvFileSettingsTest {
    @TempDir
    Path folder;

    private Settings.Builder withFile(String text) throws IOException {
        Files.writeString(folder.resolve(".env"), text);
        return Settings.builder().baseDir(folder);
    }

    @Test
    void a_line_counts_where_the_environment_says_nothing() throws IOException {
        Settings settings = withFile("SCHEMA=filed\nFURROW_LOCK_TIMEOUT=30s\nFURROW_PLACEHOLDER_OWNER=app\n")
                .set(Setting.LOCK_TIMEOUT, "1s", "the program")
                .variables(Map.of("SCHEMA", "jokes", "FURROW_STRICT", ""))
                .build();

        assertThat(settings.described())
                .containsExactly(
                        "furrow.schema = jokes, from environment variable SCHEMA",
                        "furrow.lockTimeout = 30s, from .env:2, FURROW_LOCK_TIMEOUT",
                        "furrow.placeholder.OWNER = (not shown)",
                        "furrow.placeholder.owner = (not shown)");
    }

    @Test
    void a_line_counts_as_a_variable_of_its_name() throws IOException {
        Settings settings = withFile("FURROW_SCHEMA=filed\n")
                .variables(Map.of("SCHEMA", "jokes"))
                .build();

        assertThat(settings.schema()).isEqualTo("filed");
    }

    @Test
    void what_is_set_afterwards_counts_more() throws IOException {
        Settings settings =
                withFile("SCHEMA=filed\n").variables(Map.of()).schema("jokes").build();

        assertThat(settings.schema()).isEqualTo("jokes");
    }

    @Test
    void credentials_inside_a_url_of_the_environment_are_not_mixed_with_those_of_the_file() throws IOException {
        Settings settings = withFile("FURROW_USER=laptop\nFURROW_PASSWORD=laptop\n")
                .variables(Map.of("DATABASE_URL", "postgres://app:s3cret@db.example/app"))
                .build();

        assertThat(settings.described())
                .containsExactly("furrow.url = (not shown), from environment variable DATABASE_URL");
    }

    @Test
    void no_file_is_read_where_nobody_asks_the_environment() throws IOException {
        assertThat(withFile("SCHEMA=filed\n").build().isGiven(Setting.SCHEMA)).isFalse();
    }

    @Test
    void another_file_is_read_where_one_is_named() throws IOException {
        Files.writeString(folder.resolve("deploy.env"), "SCHEMA=deployed\n");

        Settings named = withFile("SCHEMA=filed\n")
                .variables(Map.of("FURROW_ENV_FILE", "deploy.env"))
                .build();
        Settings typed = Settings.builder()
                .variables(Map.of("FURROW_ENV_FILE", "other.env"))
                .over(Map.of(Setting.ENV_FILE, "deploy.env"), "the command line")
                .baseDir(folder)
                .build();

        assertThat(named.schema()).isEqualTo("deployed");
        assertThat(typed.schema()).isEqualTo("deployed");
    }

    @Test
    void a_file_that_is_named_has_to_be_there() {
        Settings.Builder settings =
                Settings.builder().baseDir(folder).set(Setting.ENV_FILE, "deploy.env", "the command line");

        assertThatThrownBy(settings::build)
                .hasMessage(
                        "there is no file \"deploy.env\" (furrow.envFile (the command line))\n  It is looked for in "
                                + folder + "; make it there, or name another.");
    }

    @Test
    void a_value_that_can_not_be_used_says_its_line() throws IOException {
        Settings.Builder settings = withFile("A=1\nFURROW_STRICT=perhaps\n").variables(Map.of());

        assertThatThrownBy(settings::build).hasMessage("""
                furrow.strict can't be "perhaps" (from .env:2, FURROW_STRICT)
                  It takes true, 1, yes, on or false, 0, no, off.""");
    }
}
