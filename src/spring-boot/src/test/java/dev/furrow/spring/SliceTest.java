package dev.furrow.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestContextManager;

/** Spring Boot's tests of a part of the application have the database at its head, too. */
class SliceTest {
    @TempDir
    static Path folder;

    @SpringBootApplication
    static class Application {}

    /** As an application's test is; {@code @DataJpaTest} and {@code @DataJdbcTest} are made of the same. */
    @JdbcTest
    @AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
    @ContextConfiguration(classes = Application.class)
    static class TheirTest {
        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        ApplicationContext context;

        @DynamicPropertySource
        static void database(DynamicPropertyRegistry properties) {
            properties.add("spring.datasource.url", () -> "jdbc:sqlite:" + folder.resolve("slice.db"));
            properties.add(
                    "spring.furrow.migrations",
                    () -> folder.resolve("migrations").toString());
        }
    }

    @Test
    void a_test_of_jdbc_alone_finds_the_tables() throws Exception {
        revision();
        TheirTest theirs = new TheirTest();
        new TestContextManager(TheirTest.class).prepareTestInstance(theirs);

        assertThat(theirs.jdbc.queryForObject("SELECT count(*) FROM users", Long.class))
                .isZero();
        assertThat(theirs.context.getBean(FurrowInitializer.class)).isNotNull();
    }

    private static void revision() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("migrations")).resolve("a1.sql"), """
                -- users
                --
                -- revision: a1
                -- down-revision: none

                -- migrate:up
                CREATE TABLE users (id INTEGER PRIMARY KEY);
                """);
    }
}
