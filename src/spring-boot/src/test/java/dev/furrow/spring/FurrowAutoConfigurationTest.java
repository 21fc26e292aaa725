package dev.furrow.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Furrow;
import dev.furrow.Settings;
import dev.furrow.error.FurrowException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

class FurrowAutoConfigurationTest {
    @TempDir
    Path folder;

    private ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    FurrowAutoConfiguration.class,
                    FurrowEndpointAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class));

    @BeforeEach
    void revisions() throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(migrations.resolve("a1.sql"), """
                -- users
                --
                -- revision: a1
                -- down-revision: none

                -- migrate:up
                CREATE TABLE users (id INTEGER PRIMARY KEY);
                """);
        runner = runner.withPropertyValues("spring.furrow.migrations=" + migrations, url(sqlite()));
    }

    private String sqlite() {
        return "jdbc:sqlite:" + folder.resolve("app.db");
    }

    private static String url(String jdbc) {
        return "spring.datasource.url=" + jdbc;
    }

    /** Counts rows as soon as it is made: it fails unless the table is there by then. */
    record Early(Long users) {}

    @Configuration(proxyBeanMethods = false)
    static class UsesTheDatabase {
        // Its name comes first, and nothing but JdbcTemplate leads to the initializer.
        @Bean
        Early aaa(JdbcTemplate jdbc) {
            return new Early(Objects.requireNonNull(jdbc.queryForObject("SELECT count(*) FROM users", Long.class)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        FurrowAutoConfiguration.class,
        FurrowEndpointAutoConfiguration.class,
        DataSourceAutoConfiguration.class
    })
    static class AsAnApplicationHasIt {}

    @Test
    void the_database_is_at_its_head_before_a_bean_uses_it() {
        runner.withUserConfiguration(UsesTheDatabase.class)
                .run(context ->
                        assertThat(context).hasNotFailed().getBean(Early.class).isEqualTo(new Early(0L)));
    }

    @Test
    void on_postgresql_it_runs_over_the_applications_pool() throws IOException {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            runner.withPropertyValues(url(server.getJdbcUrl("postgres", "postgres")))
                    .withUserConfiguration(UsesTheDatabase.class)
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(context.getBean(Furrow.class).current().pending())
                                .isZero();
                        assertThat(context.getBean(Furrow.class).database().display())
                                .startsWith("postgresql://");
                    });
        }
    }

    @Test
    void switched_off_there_is_nothing() {
        runner.withPropertyValues("spring.furrow.enabled=false")
                .run(context ->
                        assertThat(context).doesNotHaveBean(Furrow.class).doesNotHaveBean(FurrowInitializer.class));
    }

    @Test
    void where_it_only_looks_nothing_is_run() {
        runner.withPropertyValues("spring.furrow.on-start=check")
                .run(context -> assertThat(
                                context.getBean(Furrow.class).current().pending())
                        .isEqualTo(1));
    }

    @Test
    void a_start_that_is_refused_says_what_to_do() {
        runner.withPropertyValues("spring.furrow.on-start=refuse").run(context -> {
            assertThat(context).hasFailed();
            Throwable failure = Objects.requireNonNull(context.getStartupFailure());
            var analysis = Objects.requireNonNull(new FurrowFailureAnalyzer().analyze(failure));
            assertThat(analysis.getDescription()).isEqualTo("""
                    the application can't start: its database isn't where its revisions lead
                      1 revision not applied yet.""");
            assertThat(analysis.getAction()).isEqualTo("""
                    Run what is missing:  mvn migrate:upgrade
                    To find out more:  mvn migrate:doctor""");
        });
    }

    @Test
    void a_url_of_its_own_counts_more_than_the_data_source() {
        runner.withPropertyValues("spring.furrow.url=jdbc:sqlite:" + folder.resolve("other.db"))
                .run(context -> assertThat(folder.resolve("other.db")).exists());
    }

    @Test
    void without_a_database_the_start_fails() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(FurrowAutoConfiguration.class))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(FurrowException.class)
                        .hasMessage("""
                                the application has no data source, or several and none of them primary
                                  Name the database:  spring.furrow.url=..."""));
    }

    @Test
    void the_endpoint_tells_the_history_where_it_is_exposed() {
        runner.run(context -> assertThat(context).doesNotHaveBean(FurrowEndpoint.class));
        runner.withPropertyValues(
                        "management.endpoints.web.exposure.include=furrow", "spring.main.web-application-type=none")
                .withPropertyValues("management.endpoints.jmx.exposure.include=furrow", "spring.jmx.enabled=true")
                .run(context -> {
                    FurrowEndpoint.Described told =
                            context.getBean(FurrowEndpoint.class).history();
                    assertThat(told.at()).containsExactly("a1");
                    assertThat(told.pending()).isZero();
                    assertThat(told.revisions())
                            .singleElement()
                            .satisfies(
                                    revision -> assertThat(revision.appliedAt()).isNotNull());
                });
    }

    @Test
    void without_an_actuator_it_starts_all_the_same() {
        new ApplicationContextRunner()
                .withUserConfiguration(AsAnApplicationHasIt.class)
                .withPropertyValues("spring.furrow.migrations=" + folder.resolve("migrations"), url(sqlite()))
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(FurrowInitializer.class));
    }

    @Test
    void revisions_that_a_build_put_on_the_class_path_are_found() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        try (Furrow build = Furrow.open(
                Settings.builder().baseDir(folder).migrations("migrations").build())) {
            build.compile(classes, "shop");
        }
        try (URLClassLoader application = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            runner.withPropertyValues("spring.furrow.migrations=")
                    .withClassLoader(application)
                    .run(context -> assertThat(
                                    context.getBean(Furrow.class).current().pending())
                            .isZero());
        }
    }

    @Test
    void every_property_is_described_for_editors() throws IOException {
        String file = "/META-INF/spring-configuration-metadata.json";
        String text = new String(
                Objects.requireNonNull(getClass().getResourceAsStream(file)).readAllBytes(), StandardCharsets.UTF_8);
        List<String> described = Pattern.compile("\"name\": \"(spring\\.furrow\\.[a-z-]+)\",\\s+\"type\"")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(described)
                .isEqualTo(Arrays.stream(FurrowProperties.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> "spring.furrow."
                                + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                        .toList());
    }
}
