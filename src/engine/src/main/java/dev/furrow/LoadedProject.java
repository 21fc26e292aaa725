package dev.furrow;

import dev.furrow.database.Connector;
import dev.furrow.error.FurrowException;
import dev.furrow.hook.HookScripts;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.EngineVersion;
import dev.furrow.journal.Foundation;
import dev.furrow.packages.PackageFoundation;
import dev.furrow.packages.Packages;
import dev.furrow.packages.ProjectPackages;
import dev.furrow.packages.ShippedPackage;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.ScriptFolder;
import dev.furrow.script.ScriptFolders;
import dev.furrow.script.java.JavaScripts;
import dev.furrow.ship.Shipment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An application's scripts, each read, compiled and loaded when it is first needed and kept until this is closed, with the jars that
 * some are in. Several threads may use it.
 */
final class LoadedProject implements AutoCloseable {
    private final Settings settings;
    private final DatabaseSystems systems;
    private final ScriptFolders folders;
    private final JavaScripts java;
    private final @Nullable LoadedProject whole;
    private final @Nullable ShippedPackage part;
    private @Nullable RevisionScripts revisions;
    private @Nullable ProjectPackages packages;
    private boolean closed;

    LoadedProject(Settings settings, DatabaseSystems systems) {
        this.settings = settings;
        this.systems = systems;
        this.whole = null;
        this.part = null;
        this.folders = new ScriptFolders(settings.baseDir(), settings.classPath());
        this.java = new JavaScripts(settings.classPath(), outputFolder(), EngineVersion.text(), settings.release());
    }

    /** A package's, as if it was a project of its own. */
    private LoadedProject(LoadedProject whole, ShippedPackage part) {
        this.settings = whole.settings;
        this.systems = whole.systems;
        this.folders = whole.folders;
        this.java = whole.openPackages().java();
        this.whole = whole;
        this.part = part;
        this.revisions = part.scripts();
    }

    /** Returns what a package on the class path ships. */
    LoadedProject of(ShippedPackage shipped) {
        return new LoadedProject(this, shipped);
    }

    /** What is wrong with a project's own scripts is told, whatever is wrong with its packages. */
    private Packages packagesBeside(FurrowException failure) {
        try {
            return packages();
        } catch (FurrowException e) {
            throw failure;
        }
    }

    /** Does something whose failures advise, where this is a package, what is done to that and not to the application. */
    <T> T named(Supplier<T> work) {
        try {
            return work.get();
        } catch (FurrowException e) {
            throw part == null ? e : e.ofPackage(part.name());
        }
    }

    boolean isPackage() {
        return part != null;
    }

    /**
     * Refuses to take back a package that others rest on.
     *
     * @param its place in the database
     */
    void requireUnneeded(Deployment its) {
        if (part != null && whole != null) {
            PackageFoundation.requireUnneeded(whole.packages(), part, its);
        }
    }

    /** Returns the packages on the class path; a package has none. */
    Packages packages() {
        return part != null ? Packages.NONE : openPackages().all();
    }

    private synchronized ProjectPackages openPackages() {
        requireOpen();
        ProjectPackages known = packages;
        if (known == null) {
            known = new ProjectPackages(
                    new ProjectPackages.Wanted(
                            settings.given(Setting.PACKAGES).text(),
                            settings.given(Setting.PACKAGES).origin(Setting.PACKAGES),
                            names(settings.migrations())),
                    new ProjectPackages.Place(
                            settings.baseDir(), settings.classPath(), settings::libraries, outputFolder()),
                    new ProjectPackages.Language(systems.syntaxes(), EngineVersion.text(), settings.release()),
                    () -> RevisionScripts.headers(migrationsThere(), systems.syntaxes()));
            packages = known;
        }
        return known;
    }

    /**
     * Returns what the revisions rest on.
     *
     * @param scratch a database that was given for replaying; null for one beside the real one
     */
    Foundation foundation(Supplier<@Nullable Connector> scratch) {
        LoadedProject all = whole == null ? this : whole;
        return new PackageFoundation(
                new PackageFoundation.Project(
                        all::packages,
                        all.openPackages()::java,
                        scratch,
                        its -> all.openPackages().layers(its, scratch.get(), all.revisions(), all.java())),
                part);
    }

    /** Returns the folder for what can be made again at any time. */
    Path outputFolder() {
        return settings.baseDir().resolve("target/furrow");
    }

    /** Returns all revisions. */
    synchronized RevisionScripts revisions() {
        requireOpen();
        RevisionScripts known = revisions;
        if (known == null) {
            RevisionScripts read = revisionsIn(migrations());
            known = settings.isGiven(Setting.SCHEMAS) ? read.forSeveral() : read;
            revisions = known;
        }
        return known;
    }

    /** Returns the folders of the revisions. */
    List<ScriptFolder> migrations() {
        requireOpen();
        if (part != null) {
            return List.of(part.folder());
        }
        return folders(Setting.MIGRATIONS, settings.migrations());
    }

    /** Returns the revisions in those of the folders that are there, as they are now. */
    RevisionScripts revisionsThere() {
        return revisionsIn(migrationsThere());
    }

    /** Returns those of the revisions' folders that are there. */
    List<ScriptFolder> migrationsThere() {
        requireOpen();
        if (part != null) {
            return List.of(part.folder());
        }
        return folders.findExisting(names(settings.migrations()));
    }

    /**
     * Returns a folder that isn't the project's own.
     *
     * @param argument who named it, for messages
     */
    ScriptFolder folder(String name, String argument) {
        requireOpen();
        return folders.find(List.of(name), argument).get(0);
    }

    private RevisionScripts revisionsIn(List<ScriptFolder> found) {
        try {
            return RevisionScripts.load(
                    found, systems.syntaxes(), settings.named(Setting.MIGRATIONS, settings.migrations()));
        } catch (FurrowException e) {
            packagesBeside(e).requireNoneNamed(RevisionScripts.headers(found, systems.syntaxes()));
            throw e;
        }
    }

    /** Has the revisions read anew when they are next asked for: a file was written. */
    synchronized void forgetRevisions() {
        revisions = part == null ? null : revisions;
    }

    /** Returns the folders of the application's own seeds, or of the package's. */
    List<ScriptFolder> seeds() {
        requireOpen();
        return part != null ? part.seeds() : folders(Setting.SEEDS, settings.seeds());
    }

    /** Returns the folders of the seeds that are run: those of the packages, and the application's own. */
    List<ScriptFolder> allSeeds() {
        List<ScriptFolder> all = new ArrayList<>(seedsOfPackages());
        all.addAll(seeds());
        return all;
    }

    private List<ScriptFolder> seedsOfPackages() {
        return packages().all().stream().flatMap(each -> each.seeds().stream()).toList();
    }

    /** Returns what compiles and loads those seeds: where packages bring some, they see the libraries. */
    JavaScripts javaOfSeeds() {
        return seedsOfPackages().isEmpty() ? java() : openPackages().java();
    }

    JavaScripts java() {
        requireOpen();
        return java;
    }

    /** Returns what finds and loads hooks in Java. */
    HookScripts hooks() {
        return new HookScripts(folders, java());
    }

    private List<ScriptFolder> folders(Setting setting, SettingValue value) {
        return settings.isGiven(setting)
                ? folders.find(names(value), setting.property() + ", " + value.source())
                : folders.findExisting(names(value));
    }

    /**
     * Returns the setting's folders that new files can be written to, the first one first.
     *
     * @throws SettingException if all of them are in jars
     */
    List<ScriptFolder> writable(Setting setting, SettingValue value) {
        if (part != null) {
            throw new SettingException(
                    Setting.OF_PACKAGE.property(),
                    settings.given(Setting.OF_PACKAGE),
                    "A package's scripts are written where its library is built.");
        }
        List<ScriptFolder> writable = writable(names(value));
        if (writable.isEmpty()) {
            throw new SettingException(
                    setting.property(), value, "A new file needs a folder that isn't in a jar: name one first.");
        }
        return writable;
    }

    /** Returns those of the folders called {@code names} that new files can be written to: none in jars. */
    List<ScriptFolder> writable(List<String> names) {
        return folders.writable(names);
    }

    private static List<String> names(SettingValue value) {
        return value.text().strip().equals(Shipment.NONE) ? List.of() : SettingTexts.list(value.text());
    }

    private synchronized void requireOpen() {
        if (closed) {
            throw new IllegalStateException("used after it was closed");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        revisions = null;
        if (whole != null) {
            whole.close();
            return;
        }
        try (folders;
                java) {
            // All are closed, whatever becomes of the first.
            if (packages != null) {
                packages.close();
            }
        }
    }
}
