package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.Setting;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import java.io.File;
import java.util.Set;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Puts revisions and seeds into the application's classes, those in Java compiled, so that its jar brings them: they run from the class
 * path, on a Java without a compiler too. Connects to no database.
 */
@Mojo(name = "compile", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class CompileMojo extends MigrateMojo {
    /** What they are called among those that share a class path: {@code classpath:META-INF/furrow/<name>/migrations}. By default the artifact. */
    @Parameter(property = "furrow.name")
    @Nullable
    String name;

    @Parameter(defaultValue = "${project.artifactId}", readonly = true, required = true)
    String artifactId;

    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
    File classes;

    /** For Maven, which fills the fields. */
    @SuppressWarnings("NullAway.Init") // Maven injects what is required before it calls execute
    public CompileMojo() {}

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        output.print(furrow.compile(classes.toPath(), arguments.text("name", artifactId)));
    }

    /** Variables say where the application finds its scripts, and whether it runs them. */
    @Override
    protected Set<Setting> ofBuild() {
        return Set.of(Setting.MIGRATIONS, Setting.SEEDS, Setting.BEFORE_RUN, Setting.AFTER_RUN, Setting.SKIP);
    }
}
