package dev.furrow.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.junit.jupiter.api.Test;

class PluginDependenciesTest {
    private static final String PLUGIN = "dev.furrow:migrate-maven-plugin:maven-plugin:1";

    private final PluginDescriptor descriptor = new PluginDescriptor();

    PluginDependenciesTest() {
        descriptor.setArtifacts(List.of(
                artifact("revisions", "example:revisions:jar:1"),
                artifact("words", "example:revisions:jar:1", "example:words:jar:1"),
                artifact("revisions-too", "example:revisions-too:jar:1"),
                artifact("furrow-engine", "dev.furrow:furrow-engine:jar:1")));
    }

    @Test
    void what_the_user_added_and_what_that_brings_along_is_found() {
        assertThat(PluginDependencies.of(plugin("revisions"), descriptor))
                .containsExactly(Path.of("revisions.jar"), Path.of("words.jar"));
    }

    @Test
    void nothing_is_found_where_the_user_added_nothing() {
        assertThat(PluginDependencies.of(new Plugin(), descriptor)).isEmpty();
    }

    private static Plugin plugin(String artifactId) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("example");
        dependency.setArtifactId(artifactId);
        Plugin plugin = new Plugin();
        plugin.addDependency(dependency);
        return plugin;
    }

    private static Artifact artifact(String name, String... trail) {
        Artifact artifact =
                new DefaultArtifact("example", name, "1", "runtime", "jar", "", new DefaultArtifactHandler("jar"));
        artifact.setFile(new File(name + ".jar"));
        artifact.setDependencyTrail(
                Stream.concat(Stream.of(PLUGIN), Arrays.stream(trail)).toList());
        return artifact;
    }
}
