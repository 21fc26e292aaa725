package dev.furrow.script;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileNames;
import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folders that a setting names. A jar is opened when the first is looked for in it, and stays open until this is closed. Several
 * threads may ask.
 */
public final class ScriptFolders implements AutoCloseable {
    private final Path baseDir;
    private final ClassPath classPath;
    private final OpenJars jars = new OpenJars();

    /** Looks from {@code baseDir}, and in {@code classPath} for what begins with {@code classpath:}. */
    public ScriptFolders(Path baseDir, ClassPath classPath) {
        this.baseDir = baseDir;
        this.classPath = classPath;
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
            if (!name.startsWith(ClassPath.SCHEME)) {
                Path path = FileNames.resolve(baseDir, name).normalize();
                folders.add(new ScriptFolder(display(path), path));
            }
        }
        return folders;
    }

    /**
     * Returns where a file is that a setting names, below the project's folder or, after {@code classpath:}, on the class path. One that is
     * named on disk needn't be there.
     *
     * @param origin who named it, for messages
     * @throws FurrowException if it is nowhere on the class path
     */
    public Path file(String name, String origin) {
        if (!name.startsWith(ClassPath.SCHEME)) {
            return FileNames.resolve(baseDir, name);
        }
        String inside = name.substring(ClassPath.SCHEME.length()).replaceFirst("^/+", "");
        List<Path> places = new ArrayList<>();
        classPath.jars().forEach(jar -> places.add(jars.root(jar)));
        places.addAll(places(inside));
        return places.stream()
                .map(place -> FileNames.resolve(place, inside))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> missing(Diagnostic.of("there is no file \"" + name + "\" (" + origin + ")")));
    }

    private List<ScriptFolder> existing(String name) {
        if (name.startsWith(ClassPath.SCHEME)) {
            return onClassPath(name, name.substring(ClassPath.SCHEME.length()));
        }
        Path path = FileNames.resolve(baseDir, name).normalize();
        return Files.isDirectory(path) ? List.of(new ScriptFolder(display(path), path)) : List.of();
    }

    private String display(Path path) {
        return FileNames.slashed(path.startsWith(baseDir) ? baseDir.relativize(path) : path);
    }

    private List<ScriptFolder> onClassPath(String display, String inside) {
        Set<Path> found = new LinkedHashSet<>();
        for (Path jar : classPath.jars()) {
            Path folder = FileNames.resolve(jars.root(jar), inside);
            if (Files.isDirectory(folder)) {
                found.add(folder);
            }
        }
        classPath.application().ifPresent(loader -> found.addAll(new Resources(loader, jars).folders(inside)));
        return found.stream().map(folder -> new ScriptFolder(display, folder)).toList();
    }

    /** Returns what a file of the application is in, such as a class: folders of classes and jars; none if it isn't found. */
    public Set<Path> places(String file) {
        return classPath
                .application()
                .map(loader -> new Resources(loader, jars).places(file))
                .orElse(Set.of());
    }

    /**
     * Returns the folders of revisions that are shipped on the class path, by the names that they are shipped under: below {@code place},
     * in {@code <name>/<folder>} or in {@code <name>} itself.
     */
    public SortedMap<String, List<ScriptFolder>> shipped(String place, String folder) {
        Set<Path> roots = new LinkedHashSet<>();
        for (Path jar : classPath.jars()) {
            if (Files.exists(jar)) {
                roots.add(jars.root(jar).resolve(place));
            }
        }
        classPath.application().ifPresent(loader -> roots.addAll(new Resources(loader, jars).folders(place)));
        SortedMap<String, List<ScriptFolder>> found = new TreeMap<>();
        roots.forEach(root -> addShipped(root, place, folder, found));
        return found;
    }

    private static void addShipped(Path root, String place, String folder, Map<String, List<ScriptFolder>> found) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (DirectoryStream<Path> names = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path each : names) {
                String name = String.valueOf(each.getFileName()).replace("/", "");
                String display = ClassPath.folder(place + "/" + name);
                Path inner = each.resolve(folder);
                if (Files.isDirectory(inner)) {
                    found.computeIfAbsent(name, none -> new ArrayList<>())
                            .add(new ScriptFolder(display + "/" + folder, inner));
                } else if (ScriptWalk.hasScript(each)) {
                    found.computeIfAbsent(name, none -> new ArrayList<>()).add(new ScriptFolder(display, each));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FurrowException missing(String name, String setting) {
        if (name.startsWith(ClassPath.SCHEME)) {
            return missing(Diagnostic.of("there is no folder \"" + name + "\" (" + setting + ")"));
        }
        return new FurrowException(Diagnostic.of("there is no folder \"" + name + "\" (" + setting + ")")
                .noting("It is looked for in " + baseDir + "; make it there, or name another."));
    }

    private FurrowException missing(Diagnostic failure) {
        if (classPath.application().isPresent()) {
            return new FurrowException(failure.noting("It is looked for on the application's class path.")
                    .advising(Advice.run("To have it there:", "migrate:compile")));
        }
        return new FurrowException(failure.noting("It is looked for in the dependencies: " + classPath.jars() + ".")
                .advising(Advice.set("Add the jar that has it:", "dependencies", "<jar>")));
    }

    /** Closes the jars. */
    @Override
    public void close() {
        jars.close();
    }
}
