package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void a_setting_has_a_property_and_variables() {
        assertThat(Setting.VERSION_TABLE.property()).isEqualTo("furrow.versionTable");
        assertThat(Setting.VERSION_TABLE.variables()).containsExactly("FURROW_VERSION_TABLE");
        assertThat(Setting.URL.variables()).containsExactly("FURROW_URL", "DATABASE_URL");
        assertThat(Setting.SKIP.variables()).containsExactly("FURROW_SKIP", "SKIP_DB_UPGRADE");
    }

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "30s,PT30S", "5m,PT5M", "1h,PT1H"})
    void a_time_has_a_number_and_a_unit(String text, Duration duration) {
        Settings settings = Settings.builder()
                .set(Setting.LOCK_TIMEOUT, text, "the command line")
                .build();

        assertThat(settings.lockTimeout()).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "m", "five minutes", "-5m", "1d", "99999999999s"})
    void anything_else_is_no_time(String text) {
        assertThatThrownBy(() -> Settings.builder()
                        .set(Setting.LOCK_TIMEOUT, text, "environment variable FURROW_LOCK_TIMEOUT")
                        .build())
                .hasMessage("furrow.lockTimeout can't be \"" + text
                        + "\" (from environment variable FURROW_LOCK_TIMEOUT)\n"
                        + "  It takes a time such as 500ms, 30s, 5m or 1h.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "YES", "On"})
    void a_switch_has_four_words_for_true(String text) {
        assertThat(Settings.builder().set(Setting.STRICT, text, "x").build().isStrict())
                .isTrue();
    }

    @Test
    void any_other_word_is_no_switch() {
        assertThatThrownBy(() -> Settings.builder()
                        .set(Setting.STRICT, "maybe", "the pom")
                        .build())
                .hasMessage("""
                        furrow.strict can't be "maybe" (from the pom)
                          It takes true, 1, yes, on or false, 0, no, off.""");
    }

    @ParameterizedTest
    @CsvSource({"development,true", "Dev,true", "TEST,true", "local,true", "staging,false", "productoin,false"})
    void four_words_are_development_and_any_other_is_treated_as_production(String word, boolean development) {
        assertThat(new Environment(word, "x").isDevelopment()).isEqualTo(development);
    }

    @Test
    void an_empty_text_counts_as_not_set() {
        Settings settings =
                Settings.builder().set(Setting.SCHEMA, "", "the environment").build();

        assertThat(settings.isGiven(Setting.SCHEMA)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"schema,FURROW_SCHEMAS,furrow.schemas", "schemas,SCHEMA,furrow.schema"})
    void one_schema_and_several_are_said_in_each_others_place(String carried, String variable, String counts) {
        Setting lower = carried.equals("schema") ? Setting.SCHEMA : Setting.SCHEMAS;
        Settings settings = Settings.builder()
                .baseDir(folder)
                .over(Map.of(lower, "app"), "the jar")
                .variables(Map.of(variable, "acme"))
                .build();

        assertThat(settings.described()).containsExactly(counts + " = acme, from environment variable " + variable);
    }

    @Test
    void one_place_that_says_one_schema_and_several_contradicts_itself() {
        Settings.Builder settings = onServer().over(Map.of(Setting.SCHEMA, "app", Setting.SCHEMAS, "a,b"), "the jar");

        assertThatThrownBy(() -> Furrow.open(settings.build())).hasMessage("""
                        furrow.schema (from the jar) and furrow.schemas (from the jar) are both set
                          One schema, or several: set one of the two.""");
    }

    @Test
    void no_description_shows_a_password() {
        Settings settings = Settings.builder()
                .url("postgres://app:s3cret@localhost/app?password=s3cret")
                .set(Setting.PASSWORD, "s3cret", "the command line")
                .build();

        assertThat(settings.toString()).doesNotContain("s3cret");
        assertThat(settings.described())
                .containsExactly(
                        "furrow.url = (not shown), from the caller",
                        "furrow.password = (not shown), from the command line");
    }

    @Test
    void the_text_of_a_placeholder_is_not_shown() {
        Settings settings = Settings.builder()
                .placeholder("db_password", "hush-hush")
                .placeholder("app_owner", "app")
                .build();

        assertThat(settings.described())
                .containsExactly(
                        "furrow.placeholder.app_owner = (not shown)", "furrow.placeholder.db_password = (not shown)");
        assertThat(settings).hasToString(String.join("\n", settings.described()));
    }

    @Test
    void an_unknown_scheme_names_the_setting_and_its_source() {
        Settings settings = Settings.builder()
                .set(Setting.URL, "mysql://app:s3cret@db/app", "environment variable DATABASE_URL")
                .build();

        assertThatThrownBy(() -> Furrow.open(settings)).hasMessage("""
                        furrow.url (environment variable DATABASE_URL) has the scheme "mysql", which is none of Furrow's databases
                          PostgreSQL:  postgres://user:password@host:5432/db or jdbc:postgresql://host:5432/db
                          SQLite:      jdbc:sqlite:dev.db, sqlite:///relative/dev.db, sqlite:////absolute/dev.db or jdbc:sqlite::memory:""");
    }

    @Test
    void a_folder_that_was_named_and_is_missing_is_an_error() {
        Settings settings = Settings.builder()
                .baseDir(folder)
                .set(Setting.MIGRATIONS, "db/revisions", "the pom")
                .build();

        assertThatThrownBy(() -> Furrow.open(settings).upgrade("head"))
                .hasMessage("there is no folder \"db/revisions\" (furrow.migrations, the pom)\n"
                        + "  It is looked for in " + folder + "; make it there, or name another.");
    }

    @Test
    void a_project_without_revisions_is_told_where_to_put_the_first() {
        Settings settings = Settings.builder().baseDir(folder).build();

        assertThatThrownBy(() -> Furrow.open(settings).upgrade("head")).hasMessage("""
                        there are no revisions in src/main/migrations
                          Write the first one:               migrate:revision message="create users table"
                          Or name the folder that has them:  migrations=<folder>""");
    }

    @Test
    void of_a_folder_without_revisions_it_is_told_who_named_it() throws IOException {
        Files.createDirectories(folder.resolve("db"));
        Settings settings = Settings.builder()
                .baseDir(folder)
                .set(Setting.MIGRATIONS, "db", "the pom")
                .build();

        assertThatThrownBy(() -> Furrow.open(settings).upgrade("head"))
                .hasMessageStartingWith("there are no revisions in db (furrow.migrations, the pom)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"furrow_journal", "Furrow_Journal"})
    void the_version_table_is_not_the_journal(String name) {
        Settings settings =
                Settings.builder().set(Setting.VERSION_TABLE, name, "the pom").build();

        assertThatThrownBy(() -> Furrow.open(settings)).hasMessage("furrow.versionTable can't be \"" + name + """
                        " (from the pom)
                          That is the name of Furrow's journal; take another one.""");
    }

    @ParameterizedTest
    @EnumSource(names = {"VERSION_TABLE", "SCHEMA"})
    void a_name_that_postgresql_would_cut_is_refused(Setting setting) {
        String name = "ä".repeat(32);
        Settings.Builder settings = onServer().set(setting, name, "the command line");

        assertThatThrownBy(() -> Furrow.open(settings.build()))
                .hasMessage(setting.property() + " can't be \"" + name + "\" (from the command line)\n"
                        + "  A name has at most 63 bytes on PostgreSQL, and \"" + name + "\" has 64.");
    }

    @Test
    void a_schema_of_the_search_path_that_postgresql_would_cut_is_refused() {
        String name = "s".repeat(64);
        Settings.Builder settings = onServer().set(Setting.SEARCH_PATH, "public, " + name, "the command line");

        assertThatThrownBy(() -> Furrow.open(settings.build()))
                .hasMessage("furrow.searchPath can't be \"public, " + name + "\" (from the command line)\n"
                        + "  A name has at most 63 bytes on PostgreSQL, and \"" + name + "\" has 64.");
    }

    @Test
    void sqlite_takes_longer_names() {
        Settings settings = Settings.builder()
                .set(Setting.VERSION_TABLE, "v".repeat(64), "the pom")
                .build();

        assertThatCode(() -> Furrow.open(settings)).doesNotThrowAnyException();
    }

    private static Settings.Builder onServer() {
        return Settings.builder().url("postgres://db.example/app").environment("staging");
    }

    @ParameterizedTest
    @ValueSource(strings = {"16", "999", "17.0", "-1", "seventeen", " "})
    void the_level_of_java_is_one_that_the_jdk_at_hand_compiles_for(String text) {
        assertThatThrownBy(() -> Settings.builder()
                        .set(Setting.RELEASE, text, "environment variable FURROW_RELEASE")
                        .build())
                .hasMessage("furrow.release can't be \"" + text + "\" (from environment variable FURROW_RELEASE)\n"
                        + "  It takes a level of Java from 17 to "
                        + Runtime.version().feature() + ", that of the JDK at hand.");
    }
}
