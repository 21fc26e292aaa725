package dev.furrow.maven;

import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.Spelling;
import dev.furrow.text.EnvFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/** One execution of a goal, with or without a pom: where it runs, and what was asked of it. */
final class Invocation {
    private final MojoExecution execution;
    private final @Nullable MavenProject project;
    private final RepositorySystemSession repositories;
    private final Sources sources;
    private final Path baseDir;

    /** Takes what Maven injects; {@code project} has no file where there is no pom. */
    Invocation(MavenSession session, MojoExecution execution, @Nullable MavenProject project) {
        this.execution = execution;
        this.project = project;
        this.repositories = session.getRepositorySession();
        this.baseDir = project == null || project.getFile() == null
                ? Path.of(session.getExecutionRootDirectory())
                : project.getBasedir().toPath();
        this.sources = new Sources(
                        session.getUserProperties(),
                        session.getSystemProperties(),
                        EnvFile.NONE,
                        new Configuration(
                                execution.getConfiguration(),
                                new PluginParameterExpressionEvaluator(session, execution)),
                        project == null ? new Properties() : project.getProperties())
                .withEnvFile(baseDir);
    }

    /** Refuses what was nearly a name of ours. */
    void requireNames() {
        Set<String> parameters = new HashSet<>();
        for (MojoDescriptor goal :
                execution.getMojoDescriptor().getPluginDescriptor().getMojos()) {
            for (Parameter parameter : goal.getParameters()) {
                if (parameter.isEditable()) {
                    parameters.add(parameter.getName());
                }
            }
        }
        NameCheck check = new NameCheck(parameters);
        check.require(sources);
        check.requireConfigured(PomNames.of(project, execution));
    }

    /** Returns who said that nothing is to be run, if somebody did. */
    Optional<Found> skipped(Set<Setting> ofBuild) {
        Optional<Found> skip =
                ofBuild.contains(Setting.SKIP) ? sources.argument(Setting.SKIP.key()) : sources.setting(Setting.SKIP);
        boolean on = skip.isPresent() && skip.get().value().isOn(Setting.SKIP.property());
        return on ? skip : Optional.empty();
    }

    /**
     * Returns the settings of one execution.
     *
     * @param spelling how scripts for a database's own client write commands
     * @param resolver finds a project's dependencies, where its entities are read or packages are looked for
     * @param warned is told of dependencies that can't be looked through
     * @param ofBuild the settings for which variables don't count
     */
    Settings settings(
            Servers servers,
            Spelling spelling,
            ProjectDependenciesResolver resolver,
            Consumer<Diagnostic> warned,
            Set<Setting> ofBuild) {
        List<Path> dependencies = PluginDependencies.of(
                execution.getPlugin(), execution.getMojoDescriptor().getPluginDescriptor());
        Settings.Builder settings =
                Settings.builder().dependencies(dependencies).spelling(spelling);
        if (project != null && project.getFile() != null) {
            new ProjectClassPath(project, repositories, resolver, warned).addTo(settings);
        }
        return new MavenSettings(sources, servers, ofBuild).read(baseDir, settings);
    }

    /** Returns what relative paths are relative to. */
    Path baseDir() {
        return baseDir;
    }

    Arguments arguments() {
        return new Arguments(sources);
    }
}
