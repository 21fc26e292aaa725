package dev.furrow.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.Settings;
import dev.furrow.ship.ShippedNames;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which revisions on the class path are the application's own, and which are libraries'. */
class OwnScriptsTest {
    private static final String NAMED = "spring.furrow.migrations=classpath:META-INF/furrow/shop/migrations";

    @TempDir
    Path folder;

    /** Folders of classes: the application's, and its libraries'. */
    private final List<Path> classPath = new ArrayList<>();

    private Path classes;

    @BeforeEach
    void application() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
        classPath.add(classes);
        Path source = folder.resolve("Application.java");
        Files.writeString(source, """
                package shop;

                @org.springframework.boot.SpringBootConfiguration(proxyBeanMethods = false)
                public class Application {}
                """);
        String[] options = {
            "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), source.toString()
        };
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options))
                .isZero();
    }

    /** Has a build write revisions, which make a table of the same name, and a seed for it. */
    private static void ship(Path project, Path classes, String name) throws IOException {
        Files.writeString(
                Files.createDirectories(project.resolve("src/main/migrations")).resolve("1.sql"), """
                -- make it
                --
                -- revision: %1$s1
                -- down-revision: none

                -- migrate:up
                CREATE TABLE %1$s (id INTEGER PRIMARY KEY);
                """.formatted(name));
        Files.writeString(
                Files.createDirectories(project.resolve("src/main/seeds")).resolve(name + ".csv"), "id\n7\n");
        try (Furrow build = Furrow.open(Settings.builder().baseDir(project).build())) {
            build.compile(classes, name);
        }
    }

    private void ownRevisions() throws IOException {
        ship(folder.resolve("shop"), classes, "shop");
    }

    private void library() throws IOException {
        library("accounts");
    }

    private void library(String name) throws IOException {
        Path its = Files.createDirectories(folder.resolve(name + "-classes"));
        classPath.add(its);
        ship(folder.resolve(name), its, name);
    }

    private void started(Consumer<AssertableApplicationContext> seen, String... properties) throws Exception {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath.get(i).toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(
                            FurrowAutoConfiguration.class,
                            DataSourceAutoConfiguration.class,
                            JdbcTemplateAutoConfiguration.class))
                    .withUserConfiguration(loader.loadClass("shop.Application"))
                    .withClassLoader(loader)
                    .withPropertyValues("spring.datasource.url=jdbc:sqlite:" + folder.resolve("app.db"))
                    .withPropertyValues(properties)
                    .run(seen::accept);
        }
    }

    private static List<String> rows(AssertableApplicationContext context, String table) {
        return context.getBean(JdbcTemplate.class).queryForList("SELECT version_num FROM " + table, String.class);
    }

    private static void shopAndAccounts(AssertableApplicationContext context) {
        assertThat(context).hasNotFailed();
        assertThat(context.getBean(Furrow.class).packages())
                .extracting(Furrow::packageName)
                .containsExactly("accounts");
        assertThat(rows(context, "furrow_version")).containsExactly("shop1");
        assertThat(rows(context, "furrow_version_accounts")).containsExactly("accounts1");
        FurrowEndpoint.Described told = new FurrowEndpoint(context.getBean(Furrow.class)).history();
        assertThat(told.versionTable()).isEqualTo("furrow_version");
        assertThat(told.packages())
                .containsExactly(new FurrowEndpoint.DescribedPackage(
                        "accounts", "furrow_version_accounts", List.of("accounts1"), 1, 0));
    }

    private static Consumer<AssertableApplicationContext> refusal(String message) {
        return context -> assertThat(context).getFailure().rootCause().hasMessage(message);
    }

    @Test
    void those_beside_the_applications_class_are_its_own() throws Exception {
        ownRevisions();
        library();

        started(context -> {
            shopAndAccounts(context);
            assertThat(context.getBean(Furrow.class).seedAll(SeedOptions.ALL).rows())
                    .isEqualTo(2);
        });
    }

    @Test
    void those_that_are_named_are_its_own_wherever_they_are() throws Exception {
        Path module = Files.createDirectories(folder.resolve("module"));
        classPath.add(module);
        ship(folder.resolve("shop"), module, "shop");
        library();

        started(
                context -> {
                    shopAndAccounts(context);
                    assertThat(context.getBean(Furrow.class)
                                    .seedAll(SeedOptions.ALL)
                                    .rows())
                            .isEqualTo(2);
                },
                NAMED);
    }

    @Test
    void a_librarys_are_not_taken_for_those_of_an_application_that_has_none() throws Exception {
        library();

        started(refusal("""
                nobody said which revisions on the class path are the application's own: accounts
                  None is in one place with its class that has @SpringBootApplication, apart from libraries.
                  If some are, name their folder:  migrations=classpath:META-INF/furrow/accounts/migrations
                  If all are of libraries:         migrations=none"""));
        started(
                context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(rows(context, "furrow_version_accounts")).containsExactly("accounts1");
                    assertThat(context.getBean(Furrow.class).current().rows()).isEmpty();
                },
                "spring.furrow.packages=accounts");
    }

    @Test
    void an_application_without_any_leaves_out_those_of_libraries_that_it_does_not_want() throws Exception {
        library();
        library("billing");

        started(refusal("""
                nobody said which revisions on the class path are the application's own: billing
                  None is in one place with its class that has @SpringBootApplication, apart from libraries.
                  If some are, name their folder:  migrations=classpath:META-INF/furrow/billing/migrations
                  If all are of libraries:         migrations=none"""), "spring.furrow.packages=accounts");
        started(packages("accounts"), "spring.furrow.packages=accounts", "spring.furrow.migrations=none");
        started(packages(), "spring.furrow.packages=none", "spring.furrow.migrations=none");
        started(packages("accounts", "billing"), "spring.furrow.migrations=none");
        started(
                context -> assertThat(context.getBean(Furrow.class)
                                .seedAll(SeedOptions.ALL)
                                .rows())
                        .isEqualTo(2),
                "spring.furrow.migrations=none");
    }

    private static Consumer<AssertableApplicationContext> packages(String... names) {
        return context -> {
            assertThat(context).hasNotFailed();
            Furrow furrow = context.getBean(Furrow.class);
            assertThat(furrow.packages()).extracting(Furrow::packageName).containsExactly(names);
            assertThat(furrow.history(":").revisions()).isEmpty();
        };
    }

    @Test
    void where_everything_is_in_one_jar_its_place_says_nothing() throws Exception {
        ownRevisions();
        String engine = ShippedNames.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(classes.resolve(engine).resolveSibling(""));
        try (InputStream in = Objects.requireNonNull(getClass().getClassLoader().getResourceAsStream(engine))) {
            Files.copy(in, classes.resolve(engine));
        }

        started(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageStartingWith(
                        "nobody said which revisions on the class path are the application's own: shop"));
        started(context -> assertThat(rows(context, "furrow_version")).containsExactly("shop1"), NAMED);
    }

    @Test
    void of_several_beside_the_class_one_has_to_be_named() throws Exception {
        ownRevisions();
        ship(folder.resolve("old"), classes, "old");

        started(refusal("""
                nobody said which revisions on the class path are the application's own: old, shop
                  Several are in one place with its class that has @SpringBootApplication.
                  If some are, name their folder:  migrations=classpath:META-INF/furrow/old/migrations
                  If all are of libraries:         migrations=none"""));
        started(context -> assertThat(rows(context, "furrow_version")).containsExactly("shop1"), NAMED);
    }

    @Test
    void with_nothing_on_the_class_path_there_is_nothing_to_run() throws Exception {
        started(context ->
                assertThat(context.getBean(Furrow.class).current().pending()).isZero());
    }
}
