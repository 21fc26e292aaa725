package dev.furrow.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Setting;
import dev.furrow.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the engine is told of what Maven knows. */
class MavenSettingsTest {
    private static List<String> described(Said said, Set<Setting> ofBuild) {
        Servers servers = new Servers(new org.apache.maven.settings.Settings(), new PlainDecrypter());
        return new MavenSettings(said.sources(), servers, ofBuild)
                .read(Path.of("project"), Settings.builder())
                .described();
    }

    @Test
    void variables_do_not_say_what_is_in_what_a_build_makes() {
        Said said = new Said()
                .environment("FURROW_PACKAGES", "accounts")
                .inFile("FURROW_SEEDS", "seeds/laptop")
                .environment("FURROW_PARALLEL", "2")
                .configuration("packages", "accounts,billing")
                .commandLine("migrations", "db");

        assertThat(described(said, Set.of(Setting.MIGRATIONS, Setting.SEEDS, Setting.PACKAGES)))
                .containsExactlyInAnyOrder(
                        "furrow.migrations = db, from command line",
                        "furrow.packages = accounts,billing, from <configuration> of the pom",
                        "furrow.parallel = 2, from environment variable FURROW_PARALLEL");
        assertThat(described(said, Set.of()))
                .contains("furrow.packages = accounts, from environment variable FURROW_PACKAGES");
    }
}
