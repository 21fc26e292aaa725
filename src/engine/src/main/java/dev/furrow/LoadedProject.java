package dev.furrow;

import dev.furrow.script.RevisionScripts;
import dev.furrow.script.ScriptFolder;
import dev.furrow.script.ScriptFolders;
import dev.furrow.script.java.JavaScripts;
import java.nio.file.Path;
import java.util.List;
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
    private @Nullable RevisionScripts revisions;
    private boolean closed;

    LoadedProject(Settings settings, DatabaseSystems systems) {
        this.settings = settings;
        this.systems = systems;
        this.folders = new ScriptFolders(settings.baseDir(), settings.classPath());
        this.java = new JavaScripts(settings.classPath(), outputFolder(), EngineVersion.text(), settings.release());
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
            known = revisionsIn(migrations());
            revisions = known;
        }
        return known;
    }

    /** Returns the folders of the revisions. */
    List<ScriptFolder> migrations() {
        requireOpen();
        return folders(Setting.MIGRATIONS, settings.migrations());
    }

    /** Returns the revisions in those of the folders that are there, as they are now. */
    RevisionScripts revisionsThere() {
        return revisionsIn(migrationsThere());
    }

    /** Returns those of the revisions' folders that are there. */
    List<ScriptFolder> migrationsThere() {
        requireOpen();
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
        return RevisionScripts.load(
                found, systems.syntaxes(), settings.migrations().text());
    }

    /** Has the revisions read anew when they are next asked for: a file was written. */
    synchronized void forgetRevisions() {
        revisions = null;
    }

    /** Returns the folders of the seeds. */
    List<ScriptFolder> seeds() {
        requireOpen();
        return folders(Setting.SEEDS, settings.seeds());
    }

    JavaScripts java() {
        requireOpen();
        return java;
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
        return SettingTexts.list(value.text());
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
        try (folders;
                java) {
            // Both are closed, whatever becomes of the first.
        }
    }
}
