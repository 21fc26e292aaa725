package dev.furrow.model.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sixty entities with the whole vocabulary of mappings, by each provider, against golden files. */
class ZooTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "furrow", "model", "jpa");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            hibernate-7.4, Hibernate ORM 7.4.15.Final, standard persistence32 hibernate
            hibernate-7.2, Hibernate ORM 7.2.25.Final, standard persistence32 hibernate
            hibernate-6.6, Hibernate ORM 6.6.49.Final, standard hibernate
            eclipselink-5, EclipseLink 5.0.0, standard persistence32
            """)
    void entities_become_the_script_of_their_provider(String provider, String title, String entities)
            throws IOException {
        EntityProject project = new EntityProject(folder, provider).with(entities.split(" ", -1));

        EntityScript script = project.read();

        Path golden = golden(provider);
        if ("write".equals(System.getProperty("furrow.golden"))) {
            Files.writeString(golden, script.ddl());
        }
        assertThat(script.ddl()).isEqualTo(Files.readString(golden));
        assertThat(script.provider()).isEqualTo(title);
        assertThat(script.notes()).containsExactly("No META-INF/persistence.xml: all entities of the project");
    }

    static Path golden(String provider) {
        return GOLDEN.resolve("zoo." + provider + ".sql");
    }
}
