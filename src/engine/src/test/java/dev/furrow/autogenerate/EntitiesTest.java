package dev.furrow.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Furrow;
import dev.furrow.schema.Product;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What providers create for some sixty entities that use all of the mapping's vocabulary. */
class EntitiesTest {
    private @TempDir Path folder;

    private static String script(String provider) {
        String name = "/dev/furrow/model/jpa/zoo." + provider + ".sql";
        try (InputStream script = Objects.requireNonNull(EntitiesTest.class.getResourceAsStream(name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-7.4", "hibernate-7.2", "hibernate-6.6", "eclipselink-5"})
    void a_revision_for_all_of_them_leaves_nothing_on_sqlite(String provider) {
        generate(Product.SQLITE, script(provider));
    }

    @Test
    void and_so_does_one_for_the_newest_provider_on_postgresql() {
        generate(Product.POSTGRESQL, script("hibernate-7.4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-7.2", "hibernate-6.6", "eclipselink-5"})
    @EnabledIfSystemProperty(named = "furrow.providers", matches = "all")
    void and_one_for_the_others_too(String provider) {
        generate(Product.POSTGRESQL, script(provider));
    }

    private void generate(Product product, String script) {
        try (ModelLab lab = new ModelLab(product, folder).models(script)) {
            assertThat(lab.generate(ModelLab.PLAIN)).contains("op.createTable(\"texts\",");
            assertThat(lab.generate(ModelLab.PLAIN)).isEmpty();

            try (Furrow furrow = lab.furrow()) {
                furrow.upgrade("head");
                assertThat(furrow.diff("database", "models").differences()).isEmpty();
                furrow.downgrade("base");
                assertThat(furrow.diff("database", "base").differences()).isEmpty();
            }
        }
    }
}
