package dev.furrow.maven;

import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names that stand in the pom's {@code <configuration>} for one execution of a goal. Maven hands the goal those alone that
 * are declared, so they are looked up where Maven itself takes them from.
 */
final class PomNames {
    private PomNames() {}

    /** Returns the names, sorted; none where no pom mentions the plugin. */
    static Set<String> of(@Nullable MavenProject project, MojoExecution execution) {
        Set<String> names = new TreeSet<>();
        Plugin plugin =
                project == null ? null : plugin(project, execution.getPlugin().getKey());
        if (plugin != null && configuration(plugin, execution.getExecutionId()) instanceof Xpp3Dom dom) {
            for (Xpp3Dom parameter : dom.getChildren()) {
                names.add(parameter.getName());
            }
        }
        return names;
    }

    private static @Nullable Plugin plugin(MavenProject project, String key) {
        Plugin plugin = project.getPlugin(key);
        if (plugin != null || project.getPluginManagement() == null) {
            return plugin;
        }
        return project.getPluginManagement().getPluginsAsMap().get(key);
    }

    /** An execution's own holds the plugin's too, once Maven has read the pom. */
    private static @Nullable Object configuration(Plugin plugin, String executionId) {
        PluginExecution execution = plugin.getExecutionsAsMap().get(executionId);
        return execution == null ? plugin.getConfiguration() : execution.getConfiguration();
    }
}
