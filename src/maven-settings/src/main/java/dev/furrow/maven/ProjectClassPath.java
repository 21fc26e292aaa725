package dev.furrow.maven;

import dev.furrow.Settings;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.graph.Dependency;

/**
 * A project's class path, for its entities. Dependencies are resolved when somebody asks for them, and not by Maven before each goal:
 * most goals need none.
 */
final class ProjectClassPath {
    private final MavenProject project;
    private final RepositorySystemSession repositories;
    private final ProjectDependenciesResolver resolver;
    private final Consumer<Diagnostic> warned;

    /**
     * The class path of a project that has a file.
     *
     * @param repositories that of Maven's session, which knows the other modules of the build
     * @param warned is told of dependencies that can't be looked through
     */
    ProjectClassPath(
            MavenProject project,
            RepositorySystemSession repositories,
            ProjectDependenciesResolver resolver,
            Consumer<Diagnostic> warned) {
        this.warned = warned;
        this.project = project;
        this.repositories = repositories;
        this.resolver = resolver;
    }

    void addTo(Settings.Builder settings) {
        settings.libraries(this::shipping);
        List<Path> sources =
                project.getCompileSourceRoots().stream().map(Path::of).toList();
        settings.entities(
                List.of(Path.of(project.getBuild().getOutputDirectory())),
                sources,
                this::libraries,
                Path.of(project.getBuild().getDirectory(), "furrow", "entities"));
    }

    /** Returns all but what only tests need: what is provided where the application runs, such as its provider, is needed here too. */
    private List<Path> libraries() {
        try {
            return files(resolver.resolve(request()));
        } catch (DependencyResolutionException e) {
            throw new FurrowException(
                    Diagnostic.of("the project's dependencies can't be resolved: " + e.getMessage())
                            .advising(
                                    Advice.say(
                                            "Where one is another module of the same build, run its compile phase in the same command.")),
                    e);
        }
    }

    /** Returns those that may ship revisions: a goal that ran without some of them before does so still, and says it. */
    private List<Path> shipping() {
        if (project.getDependencies().isEmpty()) {
            return List.of();
        }
        try {
            return files(resolver.resolve(request()));
        } catch (DependencyResolutionException e) {
            warned.accept(
                    Diagnostic.of("some of the project's dependencies can't be resolved, and aren't looked through for"
                                    + " packages of revisions")
                            .noting(e.getResult().getUnresolvedDependencies().stream()
                                    .map(dependency -> dependency.getArtifact().toString())
                                    .sorted()
                                    .toList())
                            .advising(Advice.set("If none of them ships any:", "packages", "none")));
            return files(e.getResult());
        }
    }

    private static List<Path> files(DependencyResolutionResult resolved) {
        List<Path> libraries = new ArrayList<>();
        for (Dependency dependency : resolved.getResolvedDependencies()) {
            File file = dependency.getArtifact().getFile();
            if (file != null && (file.isDirectory() || file.getName().endsWith(".jar"))) {
                libraries.add(file.toPath());
            }
        }
        return libraries;
    }

    private DefaultDependencyResolutionRequest request() {
        DefaultDependencyResolutionRequest request = new DefaultDependencyResolutionRequest(project, repositories);
        request.setResolutionFilter((node, parents) -> node.getDependency() == null
                || !"test".equals(node.getDependency().getScope()));
        return request;
    }
}
