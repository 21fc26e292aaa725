package dev.furrow.script;

import dev.furrow.error.FileTrouble;
import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders that a setting names. Those in jars stay open until this is closed. */
public final class ScriptFolders implements AutoCloseable {
    private static final String CLASSPATH = "classpath:";

    private final Path baseDir;
    private final List<Path> dependencies;
    private final List<FileSystem> jars = new ArrayList<>();

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
                Path path = baseDir.resolve(name).normalize();
                folders.add(new ScriptFolder(display(path), path));
            }
        }
        return folders;
    }

    private List<ScriptFolder> existing(String name) {
        if (name.startsWith(CLASSPATH)) {
            return inDependencies(name, name.substring(CLASSPATH.length()));
        }
        Path path = baseDir.resolve(name).normalize();
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
            Path folder = root(dependency).resolve(inside);
            if (Files.isDirectory(folder)) {
                found.add(new ScriptFolder(display, folder));
            }
        }
        return found;
    }

    private Path root(Path dependency) {
        if (Files.isDirectory(dependency)) {
            return dependency;
        }
        try {
            FileSystem jar = FileSystems.newFileSystem(dependency);
            jars.add(jar);
            return jar.getPath("");
        } catch (IOException e) {
            throw new FurrowException(
                    null, "can't read " + dependency + ": " + FileTrouble.words(e), List.of("Is it a jar?"), e);
        }
    }

    private FurrowException missing(String name, String setting) {
        if (name.startsWith(CLASSPATH)) {
            return new FurrowException(
                    "there is no folder \"" + name + "\" (" + setting + ")",
                    List.of("It is looked for in the jars of the plugin's own <dependencies>: " + dependencies + "."));
        }
        return new FurrowException(
                "there is no folder \"" + name + "\" (" + setting + ")",
                List.of("It is looked for in " + baseDir + "; make it there, or name another."));
    }

    @Override
    public void close() {
        for (FileSystem jar : jars) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        jars.clear();
    }
}
