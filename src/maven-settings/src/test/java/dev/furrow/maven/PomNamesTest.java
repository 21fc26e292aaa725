package dev.furrow.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class PomNamesTest {
    private final Build build = new Build();
    private final MavenProject project = new MavenProject(new Model());

    PomNamesTest() {
        project.getModel().setBuild(build);
    }

    @Test
    void what_the_plugin_is_configured_with_holds_for_goals_of_the_command_line() {
        build.addPlugin(plugin("url", "dryrun"));

        assertThat(PomNames.of(project, execution("default-cli"))).containsExactly("dryrun", "url");
    }

    @Test
    void an_execution_has_its_own() {
        Plugin plugin = plugin("url");
        PluginExecution execution = new PluginExecution();
        execution.setId("on-startup");
        execution.setConfiguration(configuration("url", "versiontable"));
        plugin.addExecution(execution);
        build.addPlugin(plugin);

        assertThat(PomNames.of(project, execution("on-startup"))).containsExactly("url", "versiontable");
        assertThat(PomNames.of(project, execution("default-cli"))).containsExactly("url");
    }

    @Test
    void a_plugin_that_is_only_managed_counts() {
        PluginManagement management = new PluginManagement();
        management.addPlugin(plugin("dryrun"));
        build.setPluginManagement(management);

        assertThat(PomNames.of(project, execution("default-cli"))).containsExactly("dryrun");
    }

    @Test
    void there_are_none_without_a_pom_and_where_it_does_not_mention_the_plugin() {
        assertThat(PomNames.of(null, execution("default-cli"))).isEmpty();
        assertThat(PomNames.of(project, execution("default-cli"))).isEmpty();
    }

    private static MojoExecution execution(String id) {
        return new MojoExecution(plugin(), "upgrade", id);
    }

    private static Plugin plugin(String... names) {
        Plugin plugin = new Plugin();
        plugin.setGroupId("dev.furrow");
        plugin.setArtifactId("migrate-maven-plugin");
        plugin.setConfiguration(configuration(names));
        return plugin;
    }

    private static Xpp3Dom configuration(String... names) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        for (String name : names) {
            configuration.addChild(new Xpp3Dom(name));
        }
        return configuration;
    }
}
