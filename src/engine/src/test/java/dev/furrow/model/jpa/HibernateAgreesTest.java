package dev.furrow.model.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Furrow;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.revision.header.AutogenerateRequest;
import dev.furrow.revision.header.NewRevision;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.Driver;

/**
 * What Hibernate itself says of the database that a generated revision made for sixty entities, on PostgreSQL: it is valid, and there
 * is nothing to update but what Hibernate would update in a database of its own making, too
 * (findings/hibernate_update_after_create.sh).
 */
class HibernateAgreesTest {
    @TempDir
    Path folder;

    @Test
    void the_newest_finds_it_valid() throws Exception {
        EntityProject project = project("hibernate-7.4", "standard persistence32 hibernate");
        try (FreshDatabase generated = Postgres.freshDatabase()) {
            upgradeToGenerated(script("hibernate-7.4"), generated);

            assertThat(updateScript(project.path(), generated).lines())
                    .allMatch(HibernateAgreesTest::isRepeatedEachTime);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            hibernate-7.4, standard persistence32 hibernate
            hibernate-7.2, standard persistence32 hibernate
            hibernate-6.6, standard hibernate
            """)
    @EnabledIfSystemProperty(named = "furrow.providers", matches = "all")
    void each_has_no_more_to_update_than_after_its_own_create(String provider, String entities) throws Exception {
        EntityProject project = project(provider, entities);
        try (FreshDatabase generated = Postgres.freshDatabase();
                FreshDatabase own = Postgres.freshDatabase()) {
            upgradeToGenerated(script(provider), generated);
            own.execute(runnable(script(provider)));

            String update = updateScript(project.path(), generated);

            assertThat(update).isEqualTo(updateScript(project.path(), own));
            assertThat(update.lines()).allMatch(HibernateAgreesTest::isRepeatedEachTime);
        }
    }

    private EntityProject project(String provider, String entities) {
        return new EntityProject(folder, provider).with(entities.split(" ", -1));
    }

    /** Returns what the provider creates for these entities, as {@link ZooTest} holds it. */
    private static String script(String provider) throws IOException {
        return Files.readString(ZooTest.golden(provider));
    }

    private void upgradeToGenerated(String script, FreshDatabase database) throws IOException, SQLException {
        Files.writeString(folder.resolve("entities.sql"), script);
        Settings settings = Settings.builder()
                .baseDir(folder)
                .url(database.url())
                .set(Setting.MODELS, "entities.sql", "the test")
                .build();
        try (Furrow furrow = Furrow.open(settings)) {
            furrow.autogenerate(new AutogenerateRequest(
                    NewRevision.of("everything"), AutogenerateRequest.From.REVISIONS, List.of(), Set.of()));
            furrow.upgrade("head");
        }
        database.execute(elsewhere(script));
    }

    /** Returns what makes the tables of other schemas, which revisions leave to others. */
    private static String elsewhere(String script) {
        return script.lines().filter(line -> line.contains("audit")).collect(Collectors.joining("\n"));
    }

    /** Hibernate writes names as they are given; {@code offset} no column can be called without quotes. */
    private static String runnable(String script) {
        return script.replace(", offset varchar", ", \"offset\" varchar");
    }

    /** Keys of several columns without a name of their own, enum types, and a default with a semicolon. */
    private static boolean isRepeatedEachTime(String statement) {
        return statement.matches("alter table if exists \\w+ (?:drop|add) constraint (?:if exists )?UK\\w+.*")
                || statement.matches("(?:drop|create) type .*|create cast .*")
                || statement.contains("withDefault");
    }

    /** Starts Hibernate as an application would, with {@code validate}, which throws at what isn't there, and has it write its update. */
    private static String updateScript(EntityClassPath path, FreshDatabase database)
            throws InvocationTargetException, URISyntaxException {
        EntityClassPath connected = withDriver(path);
        EntityUnit unit = new EntityUnits(new ProjectClasses(connected), new Hibernate()).unit("");
        UnitFolder written = UnitFolder.write(path.workFolder(), unit, Hibernate.CLASS);
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.jdbc.url", database.url());
        settings.put("jakarta.persistence.schema-generation.database.action", "validate");
        settings.put("jakarta.persistence.schema-generation.scripts.action", "update");
        try (ProviderSession session = new ProviderSession(written, connected.roots())) {
            return session.calls().scriptOfFactory(settings);
        }
    }

    private static EntityClassPath withDriver(EntityClassPath path) throws URISyntaxException {
        List<Path> libraries = new ArrayList<>(path.libraries());
        libraries.add(Path.of(
                Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        return new EntityClassPath(path.classes(), List.of(), libraries, path.workFolder());
    }
}
