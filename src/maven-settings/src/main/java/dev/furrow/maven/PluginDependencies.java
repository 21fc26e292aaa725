package dev.furrow.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** Finds what the user added to a plugin's class path: the pom's {@code <dependencies>} of it, and what those bring along. */
final class PluginDependencies {
    private PluginDependencies() {}

    /** Returns their files, in the order of the class path. */
    static List<Path> of(Plugin plugin, PluginDescriptor descriptor) {
        List<Path> files = new ArrayList<>();
        if (plugin.getDependencies().isEmpty()) {
            return files;
        }
        for (Artifact artifact : descriptor.getArtifacts()) {
            if (artifact.getFile() != null && isBroughtBy(plugin.getDependencies(), artifact)) {
                files.add(artifact.getFile().toPath());
            }
        }
        return files;
    }

    /** An artifact's trail leads from the plugin, through what asked for it, to itself: {@code group:artifact:type:version} each. */
    private static boolean isBroughtBy(List<Dependency> dependencies, Artifact artifact) {
        List<String> trail = artifact.getDependencyTrail();
        for (Dependency dependency : dependencies) {
            String beginning = dependency.getGroupId() + ":" + dependency.getArtifactId() + ":";
            if (trail == null ? artifact.getId().startsWith(beginning) : contains(trail, beginning)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(List<String> trail, String beginning) {
        for (String id : trail) {
            if (id.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
