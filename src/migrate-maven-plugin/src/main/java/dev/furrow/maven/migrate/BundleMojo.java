package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.Setting;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * Writes one jar that runs the goals where there is no Maven, {@code java -jar target/<artifactId>-migrations.jar upgrade}: with revisions
 * and seeds, those in Java compiled, the drivers, and Furrow itself. Connects to no database.
 */
@Mojo(name = "bundle", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BundleMojo extends MigrateMojo {
    private static final String MAIN = "dev.furrow.launcher.Main";

    /** What the jar is called, without its ending. */
    @Parameter(property = "furrow.file", defaultValue = "${project.artifactId}-migrations")
    @Nullable
    String file;

    @Parameter(defaultValue = "${project.artifactId}", readonly = true, required = true)
    String artifactId;

    @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
    File target;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    PluginDescriptor plugin;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
    RepositorySystemSession repositorySession;

    @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true)
    List<RemoteRepository> repositories;

    @Inject
    RepositorySystem repositorySystem;

    /** For Maven, which fills the fields. */
    @SuppressWarnings("NullAway.Init") // Maven injects what is required before it calls execute
    public BundleMojo() {}

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        LauncherJars jars = new LauncherJars(plugin, repositorySystem, repositorySession, repositories);
        Path jar = target.toPath().resolve(arguments.text("file", artifactId + "-migrations") + ".jar");
        output.print(furrow.bundle(jar, artifactId, MAIN, jars.all(), said(arguments)));
        output.printWritten(jar.toString());
    }

    /** What the jar says of itself, it has, also where a variable says that nothing is to be run. */
    @Override
    protected Set<Setting> ofBuild() {
        return Set.of(Setting.MIGRATIONS, Setting.SEEDS, Setting.PACKAGES, Setting.SKIP);
    }

    /** Variables count where this is built, and say nothing of where the jar runs. */
    private static Map<Setting, String> said(Arguments arguments) {
        Map<Setting, String> said = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String text = arguments.text(setting.key(), "");
            if (!text.isEmpty()) {
                said.put(setting, text);
            }
        }
        return said;
    }
}
