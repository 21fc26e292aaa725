package dev.furrow.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.Setting;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

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
    void several_schemas_are_each_brought_to_the_head_and_told_by_the_endpoint() throws IOException {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            ApplicationContextRunner several = runner.withPropertyValues(
                    "spring.furrow.url="
                            + server.getJdbcUrl("postgres", "postgres")
                                    .replace("user=postgres", "user=postgres&password=c4n4ry"),
                    "spring.furrow.environment=production",
                    "spring.furrow.schemas=one,two",
                    "spring.furrow.parallel=2");
            several.withPropertyValues("spring.furrow.on-start=refuse")
                    .run(context -> assertThat(context).getFailure().rootCause().hasMessage("""
                            the application can't start: its database isn't ready in 2 of 2 schemas
                              one, two: 1 revision not applied yet.
                              Run what is missing:  migrate:upgrade schemas=one,two
                              To find out more:     migrate:doctor schemas=one"""));
            several.run(context -> {
                FurrowEndpoint.Described told = new FurrowEndpoint(context.getBean(Furrow.class)).history();
                assertThat(told.pending()).isZero();
                assertThat(told.toString()).contains("postgresql://").doesNotContain("c4n4ry");
                assertThat(told.schemas())
                        .extracting(FurrowEndpoint.DescribedSchema::toString)
                        .containsExactly(
                                "DescribedSchema[schema=one, at=[a1], pending=0, packages=[], failure=null]",
                                "DescribedSchema[schema=two, at=[a1], pending=0, packages=[], failure=null]");
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
    void where_it_only_looks_nothing_is_run_and_the_log_says_what_is_missing() {
        List<String> warned = new ArrayList<>();
        Progress heard = new Progress() {
            @Override
            public void warned(Diagnostic warning) {
                warned.add(warning.what() + " " + warning.details());
            }
        };
        runner.withBean(Progress.class, () -> heard)
                .withPropertyValues("spring.furrow.on-start=check")
                .run(context -> assertThat(
                                context.getBean(Furrow.class).current().pending())
                        .isEqualTo(1));

        assertThat(warned).containsExactly("the database isn't where the revisions lead [1 revision not applied yet.]");
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

    /** Neither what is printed of it nor what a logger makes of the exception. */
    @Test
    void a_start_that_fails_shows_no_password() {
        for (String database : List.of(
                "spring.furrow.url=postgres://app:c4n4ry@127.0.0.1:1/app",
                "spring.furrow.url=postgres://app:c4n4ry@127.0.0.1:1/app?sslmode=sometimes",
                "spring.furrow.url=nonsense://app:c4n4ry@127.0.0.1:1/app")) {
            runner.withPropertyValues(database, "spring.furrow.password=c4n4ry-too")
                    .run(context -> {
                        Throwable failure = Objects.requireNonNull(context.getStartupFailure());
                        var analysis = Objects.requireNonNull(new FurrowFailureAnalyzer().analyze(failure));
                        StringWriter trace = new StringWriter();
                        failure.printStackTrace(new PrintWriter(trace));
                        assertThat(analysis.getDescription() + analysis.getAction() + trace)
                                .contains("spring.furrow.url")
                                .doesNotContain("c4n4ry");
                    });
        }
    }

    @Test
    void a_url_of_its_own_counts_more_than_the_data_source() {
        runner.withPropertyValues("spring.furrow.url=jdbc:sqlite:" + folder.resolve("other.db"))
                .run(context -> assertThat(folder.resolve("other.db")).exists());
    }

    @Test
    void a_second_start_on_a_database_at_its_head_isnt_refused() {
        runner.run(context -> assertThat(context).hasNotFailed());

        runner.withPropertyValues("spring.furrow.on-start=refuse")
                .withUserConfiguration(UsesTheDatabase.class)
                .run(context ->
                        assertThat(context).hasNotFailed().getBean(Early.class).isEqualTo(new Early(0L)));
    }

    /** The application's own role may read and write, but make nothing; {@code owner} makes the tables. */
    @Test
    void a_user_without_a_url_makes_the_tables_in_the_database_of_the_applications_pool() throws Exception {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE app LOGIN");
                statement.execute("CREATE ROLE owner LOGIN");
                statement.execute("CREATE DATABASE shop OWNER owner");
            }
            ApplicationContextRunner limited = runner.withPropertyValues(
                    url("jdbc:postgresql://localhost:" + server.getPort() + "/shop"), "spring.datasource.username=app");

            limited.run(
                    context -> assertThat(context).getFailure().rootCause().hasMessageContaining("permission denied"));
            limited.withPropertyValues("spring.furrow.user=owner", "spring.furrow.password=c4n4ry")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(context.getBean(JdbcTemplate.class)
                                        .queryForList(
                                                "SELECT tableowner FROM pg_tables WHERE tablename = 'users'",
                                                String.class))
                                .containsExactly("owner");
                        assertThat(context.getBean(JdbcTemplate.class)
                                        .queryForObject("SELECT current_user", String.class))
                                .isEqualTo("app");
                    });
            Path elsewhere = Files.writeString(
                    folder.resolve("variables.env"), "FURROW_URL=postgres://any:other@127.0.0.1:1/elsewhere");
            limited.withPropertyValues(
                            "spring.furrow.user=owner",
                            "spring.furrow.password=c4n4ry",
                            "spring.furrow.env-file=" + elsewhere)
                    .run(context -> assertThat(context).hasNotFailed());
        }
    }

    @Test
    void a_user_without_a_url_is_refused_where_the_data_source_doesnt_tell_its_own() {
        runner.withBean(DataSource.class, () -> new AbstractRoutingDataSource() {
                    @Override
                    public void afterPropertiesSet() {}

                    @Override
                    protected Object determineCurrentLookupKey() {
                        return "any";
                    }
                })
                .withPropertyValues("spring.furrow.user=owner", "spring.furrow.password=c4n4ry")
                .run(context -> {
                    Throwable failure = Objects.requireNonNull(context.getStartupFailure());
                    var analysis = Objects.requireNonNull(new FurrowFailureAnalyzer().analyze(failure));
                    assertThat(analysis.getDescription())
                            .isEqualTo("spring.furrow.user is set, and the application's data source doesn't tell where"
                                    + " its database is");
                    assertThat(analysis.getAction()).isEqualTo("Name the database, too:  spring.furrow.url=...");
                });
    }

    @Test
    void a_user_without_a_url_is_refused_where_that_of_the_data_source_has_one_that_counts_more() {
        runner.withPropertyValues(url("jdbc:postgresql://127.0.0.1:1/shop?user=app"), "spring.furrow.user=owner")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessage("""
                        spring.furrow.user is set, and the URL of the application's data source has a user or a password in it that counts more
                          Set them beside it:         spring.datasource.username=...
                          Or name the database, too:  spring.furrow.url=..."""));
    }

    @Test
    void a_password_of_nobody_is_refused() {
        runner.withPropertyValues("spring.furrow.password=c4n4ry")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(FurrowException.class)
                        .hasMessage("""
                                spring.furrow.password is set, spring.furrow.user and spring.furrow.url are not
                                  Say whose it is:  spring.furrow.user=..."""));
    }

    /** The file stands for the environment, which a test can't set. */
    private ApplicationContextRunner variables(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("variables.env"), List.of(lines));
        return runner.withPropertyValues("spring.furrow.env-file=" + file);
    }

    @Test
    void furrows_own_variable_counts_more_than_the_url_of_a_property_and_a_platforms_does_not() throws IOException {
        String property = "spring.furrow.url=jdbc:sqlite:" + folder.resolve("property.db");
        variables("DATABASE_URL=jdbc:sqlite:" + folder.resolve("platform.db"))
                .withPropertyValues(property)
                .run(context -> assertThat(folder.resolve("property.db")).exists());
        Files.delete(folder.resolve("property.db"));

        variables(
                        "DATABASE_URL=jdbc:sqlite:" + folder.resolve("platform.db"),
                        "FURROW_URL=jdbc:sqlite:" + folder.resolve("own.db"))
                .withPropertyValues(property)
                .run(context -> assertThat(folder.resolve("own.db")).exists());
        assertThat(folder.resolve("property.db")).doesNotExist();
        assertThat(folder.resolve("platform.db")).doesNotExist();
    }

    @Test
    void no_variable_leads_away_from_the_data_source() throws IOException {
        variables(
                        "FURROW_URL=jdbc:sqlite:" + folder.resolve("own.db"),
                        "FURROW_USER=owner",
                        "DATABASE_URL=jdbc:sqlite:" + folder.resolve("platform.db"))
                .withUserConfiguration(UsesTheDatabase.class)
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(folder.resolve("own.db")).doesNotExist();
        assertThat(folder.resolve("platform.db")).doesNotExist();
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

    /** What makes no sense in an application that starts: it works on its own revisions, compiles nothing and has a switch of its own. */
    private static final Set<Setting> NO_PROPERTY =
            EnumSet.of(Setting.SERVER_ID, Setting.OF_PACKAGE, Setting.RELEASE, Setting.MODELS, Setting.SKIP);

    /** What is said of the start alone. */
    private static final Set<String> NO_SETTING = Set.of("enabled", "on-start", "placeholders");

    private static String property(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static List<String> properties() {
        return Arrays.stream(FurrowProperties.class.getRecordComponents())
                .map(RecordComponent::getName)
                .map(FurrowAutoConfigurationTest::property)
                .toList();
    }

    @Test
    void every_setting_is_a_property_unless_it_makes_no_sense_in_an_application() {
        Set<Setting> settings = EnumSet.complementOf(EnumSet.copyOf(NO_PROPERTY));
        Set<String> names = settings.stream()
                .map(Setting::key)
                .map(FurrowAutoConfigurationTest::property)
                .collect(Collectors.toCollection(TreeSet::new));
        names.addAll(NO_SETTING);

        assertThat(new TreeSet<>(properties())).isEqualTo(names);
    }

    @Test
    void every_property_says_its_own_setting() {
        Map<String, String> texts = new TreeMap<>();
        properties().stream()
                .filter(name -> !NO_SETTING.contains(name))
                .forEach(name -> texts.put("spring.furrow." + name, name));

        FurrowProperties bound = new Binder(new MapConfigurationPropertySource(texts))
                .bind("spring.furrow", FurrowProperties.class)
                .get();

        Map<Setting, String> said = new EnumMap<>(bound.settings());
        said.putAll(bound.database());
        assertThat(said)
                .hasSize(texts.size())
                .allSatisfy((setting, text) -> assertThat(text).isEqualTo(property(setting.key())));
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
                .isEqualTo(properties().stream()
                        .map(name -> "spring.furrow." + name)
                        .toList());
    }
}
