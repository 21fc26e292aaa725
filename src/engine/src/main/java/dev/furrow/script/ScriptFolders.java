package dev.furrow.script;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FileNames;
import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folders that a setting names. A jar is opened when the first is looked for in it, and stays open until this is closed. Several
 * threads may ask.
 */
public final class ScriptFolders implements AutoCloseable {
    private static final String CLASSPATH = "classpath:";

    private final Path baseDir;
    private final List<Path> dependencies;
    private final Map<Path, FileSystem> jars = new LinkedHashMap<>();

    /**
     * Looks from {@code baseDir}, and in {@code dependencies} for what begins with {@code classpath:}.
     *
     * @param dependencies jars and folders of classes
     */
    public ScriptFolders(Path baseDir, List<Path> dependencies) {
        this.baseDir = baseDir;
        this.dependencies = List.copyOf(dependencies);
    }

    /**
     * Returns the folders called {@code names}.
     *
     * @param setting who named them, for messages
     * @throws FurrowException if one isn't there
     */
    public List<ScriptFolder> find(List<String> names, String setting) {
        List<ScriptFolder> folders = new ArrayList<>();
        for (String name : names) {
            List<ScriptFolder> found = existing(name);
            if (found.isEmpty()) {
                throw missing(name, setting);
            }
            folders.addAll(found);
        }
        return folders;
    }

    /** Returns those of the folders called {@code names} that are there. */
    public List<ScriptFolder> findExisting(List<String> names) {
        List<ScriptFolder> folders = new ArrayList<>();
        for (String name : names) {
            folders.addAll(existing(name));
        }
        return folders;
    }

    /** Returns the folders called {@code names} in which files can be made, whether they are there or not: none in jars. */
    public List<ScriptFolder> writable(List<String> names) {
        List<ScriptFolder> folders = new ArrayList<>();
        for (String name : names) {
            if (!name.startsWith(CLASSPATH)) {
                Path path = FileNames.resolve(baseDir, name).normalize();
                folders.add(new ScriptFolder(display(path), path));
            }
        }
        return folders;
    }

    private List<ScriptFolder> existing(String name) {
        if (name.startsWith(CLASSPATH)) {
            return inDependencies(name, name.substring(CLASSPATH.length()));
        }
        Path path = FileNames.resolve(baseDir, name).normalize();
        return Files.isDirectory(path) ? List.of(new ScriptFolder(display(path), path)) : List.of();
    }

    private String display(Path path) {
        return (path.startsWith(baseDir) ? baseDir.relativize(path) : path)
                .toString()
                .replace('\\', '/');
    }

    private List<ScriptFolder> inDependencies(String display, String inside) {
        List<ScriptFolder> found = new ArrayList<>();
        for (Path dependency : dependencies) {
            Path folder = FileNames.resolve(root(dependency), inside);
            if (Files.isDirectory(folder)) {
                found.add(new ScriptFolder(display, folder));
            }
        }
        return found;
    }

    private synchronized Path root(Path dependency) {
        if (Files.isDirectory(dependency)) {
            return dependency;
        }
        @Nullable FileSystem jar = jars.get(dependency);
        if (jar == null) {
            jar = opened(dependency);
            jars.put(dependency, jar);
        }
        return jar.getPath("");
    }

    private static FileSystem opened(Path dependency) {
        try {
            return FileSystems.newFileSystem(dependency);
        } catch (IOException e) {
            throw new FurrowException(
                    Diagnostic.of("can't read " + dependency + ": " + FileErrors.reason(e))
                            .advising(Advice.say("Is it a jar?")),
                    e);
        }
    }

    private FurrowException missing(String name, String setting) {
        if (name.startsWith(CLASSPATH)) {
            return new FurrowException(Diagnostic.of("there is no folder \"" + name + "\" (" + setting + ")")
                    .noting("It is looked for in the dependencies: " + dependencies + ".")
                    .advising(Advice.set("Add the jar that has it:", "dependencies", "<jar>")));
        }
        return new FurrowException(Diagnostic.of("there is no folder \"" + name + "\" (" + setting + ")")
                .noting("It is looked for in " + baseDir + "; make it there, or name another."));
    }

    /** Closes the jars, each whatever becomes of the others. */
    @Override
    public synchronized void close() {
        @Nullable UncheckedIOException failure = null;
        for (FileSystem jar : jars.values()) {
            try {
                jar.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = new UncheckedIOException(e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        jars.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
