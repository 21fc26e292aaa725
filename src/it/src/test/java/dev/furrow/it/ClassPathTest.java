package dev.furrow.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Maven reads the POM of all that a plugin brings, at each start of a goal: a goal that has nothing to do spends its time there. */
class ClassPathTest {
    private static final Pattern BROUGHT =
            Pattern.compile("<dependency>\\s*<groupId>[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>");

    /** The doctor reads seeds and writes JSON. */
    @Test
    void the_migrate_plugin_brings_the_engine_its_lines_the_two_drivers_and_what_reads_seeds_and_nothing_else()
            throws IOException {
        assertThat(brought("migrate"))
                .containsExactlyInAnyOrder(
                        "furrow-engine",
                        "furrow-console",
                        "furrow-maven-settings",
                        "postgresql",
                        "sqlite-jdbc",
                        "fastcsv",
                        "jackson-core",
                        "snakeyaml-engine");
    }

    private static List<String> brought(String prefix) throws IOException {
        ClassLoader loader = ClassPathTest.class.getClassLoader();
        for (URL url : Collections.list(loader.getResources("META-INF/maven/plugin.xml"))) {
            try (InputStream in = url.openStream()) {
                String descriptor = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (descriptor.contains("<goalPrefix>" + prefix + "</goalPrefix>")) {
                    return artifacts(descriptor);
                }
            }
        }
        throw new IllegalStateException("no plugin " + prefix);
    }

    private static List<String> artifacts(String descriptor) {
        List<String> artifacts = new ArrayList<>();
        Matcher each = BROUGHT.matcher(descriptor);
        while (each.find()) {
            artifacts.add(each.group(1));
        }
        return artifacts;
    }
}
