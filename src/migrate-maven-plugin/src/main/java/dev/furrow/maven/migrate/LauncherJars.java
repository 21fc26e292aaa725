package dev.furrow.maven.migrate;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * The jars that a bundle is made of: the launcher, and what this plugin runs on, Maven's side left out. The launcher is fetched when it is
 * asked for: as a dependency it would be looked up at each start of every goal.
 */
record LauncherJars(
        PluginDescriptor plugin,
        RepositorySystem system,
        RepositorySystemSession session,
        List<RemoteRepository> repositories) {
    private static final Set<String> MAVENS = Set.of("furrow-maven-settings", "migrate-maven-plugin");

    List<Path> all() {
        List<Path> jars = new ArrayList<>();
        jars.add(launcher());
        for (Artifact artifact : plugin.getArtifacts()) {
            boolean isMavens =
                    artifact.getGroupId().equals(plugin.getGroupId()) && MAVENS.contains(artifact.getArtifactId());
            if (artifact.getFile() != null && !isMavens) {
                jars.add(artifact.getFile().toPath());
            }
        }
        return jars;
    }

    private Path launcher() {
        DefaultArtifact launcher =
                new DefaultArtifact(plugin.getGroupId(), "furrow-launcher", "jar", plugin.getVersion());
        try {
            return system.resolveArtifact(session, new ArtifactRequest(launcher, repositories, null))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new FurrowException(
                    Diagnostic.of("Maven can't find " + launcher).noting(String.valueOf(e.getMessage())), e);
        }
    }
}
