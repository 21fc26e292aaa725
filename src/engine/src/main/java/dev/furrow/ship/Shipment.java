package dev.furrow.ship;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FileNames;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.script.ClassPath;
import dev.furrow.script.ScriptFolder;
import dev.furrow.script.SourceFile;
import dev.furrow.script.java.JavaScripts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folders of scripts written into a build's output under one name, all anew each time. */
public final class Shipment {
    /** Where they are, below the folder of classes and in the jar that is made of it. No package of a module hides what is in there. */
    public static final String FOLDER = "META-INF/furrow";

    /** What the revisions are in, below the name that they are shipped under. */
    public static final String MIGRATIONS = "migrations";

    /** What the seeds are in, likewise. */
    public static final String SEEDS = "seeds";

    /** What the files are in that are called before and after a run, likewise. */
    public static final String HOOKS = "hooks";

    /** The word for none at all, where settings name folders or packages. */
    public static final String NONE = "none";

    private static final String PLACE = FOLDER + "/";

    private static final Pattern NAME = Pattern.compile("\\w[\\w.-]*");

    private final Path classes;
    private final String place;
    private final Path root;

    /**
     * Writes for one application or library.
     *
     * @param classes the folder of classes that its jar is made of
     * @param name its own name among those that share a class path
     * @throws FurrowException if it can't be a folder's name
     */
    public Shipment(Path classes, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new FurrowException(
                    "a folder can't be called \"" + name + "\"",
                    Advice.set("Letters, digits, points, - and _ make a name:", "name", "shop"));
        }
        this.classes = classes;
        this.place = PLACE + name;
        this.root = classes.resolve(place);
    }

    /** Returns the path of what a folder is called in the jar, {@code META-INF/furrow/shop/migrations}. */
    public static String path(String name, String folder) {
        return PLACE + name + "/" + folder;
    }

    /** Returns whether a folder's name, as a setting has it, leads to what is shipped under {@code name}. */
    public static boolean isOf(String name, String folder) {
        String own = ClassPath.folder(PLACE + name);
        return folder.equals(own) || folder.startsWith(own + "/");
    }

    /**
     * Returns the files of one folder of a package that somebody else ships, by their paths in a jar.
     *
     * @param folder what it is called there, {@link #MIGRATIONS} or {@link #SEEDS}
     */
    public static SortedMap<String, Path> of(String name, String folder, ScriptFolder from) {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(from.path())) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(
                            path(name, folder) + "/"
                                    + FileNames.slashed(from.path().relativize(path)),
                            path));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns every file that was written for an application, by its path in the jar. */
    public static SortedMap<String, Path> in(Path classes, String name) {
        SortedMap<String, Path> files = new TreeMap<>();
        Path root = classes.resolve(PLACE + name);
        Path index = classes.resolve(PLACE + ScriptFolder.INDEX);
        if (Files.isRegularFile(index)) {
            files.put(PLACE + ScriptFolder.INDEX, index);
        }
        if (Files.isDirectory(root)) {
            try (Stream<Path> paths = Files.walk(root)) {
                paths.filter(Files::isRegularFile)
                        .forEach(path -> files.put(FileNames.slashed(classes.relativize(path)), path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /**
     * Writes what the folder of all packages is found by where nothing lists folders.
     *
     * @param classes the folder of classes that a jar is made of
     */
    public static void index(Path classes) {
        Path folder = classes.resolve(FOLDER);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(ScriptFolder.INDEX), "Packages of revisions are beside this.\n");
        } catch (IOException e) {
            throw unwritable(PLACE, e);
        }
    }

    /** Takes away what an earlier build wrote. */
    public void clear() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw unwritable(place, e);
        }
    }

    /**
     * Writes what is in some folders into one, with an index, and beside each script in Java its classes.
     *
     * @param folder what that one is called
     * @param type what a script in Java implements
     * @return what was written, without index and classes
     * @throws FurrowException if a script can't be compiled, or two files are called alike
     */
    public List<String> add(String folder, List<ScriptFolder> from, JavaScripts java, Class<?> type) {
        return add(folder, files(from.stream().flatMap(each -> ShippedFile.in(each).stream())), java, type);
    }

    /**
     * Writes single files into one folder, as {@link #add} does.
     *
     * @param from where they are, by the names that messages have for them
     */
    public List<String> addFiles(String folder, Map<String, Path> from, JavaScripts java, Class<?> type) {
        return add(folder, files(from.entrySet().stream().map(ShippedFile::of)), java, type);
    }

    private List<String> add(String folder, Map<String, ShippedFile> files, JavaScripts java, Class<?> type) {
        Map<String, byte[]> compiled = compiled(files, java, type);
        try {
            for (ShippedFile file : files.values()) {
                Path target = root.resolve(folder).resolve(file.inside());
                Files.createDirectories(target.resolveSibling(""));
                Files.copy(file.path(), target);
                byte[] its = compiled.get(file.shown());
                if (its != null) {
                    Files.write(target.resolveSibling(target.getFileName() + JavaScripts.compiledEnding()), its);
                }
            }
            if (!files.isEmpty()) {
                writeIndex(root.resolve(folder), files.values().stream().toList());
                index(classes);
            }
        } catch (IOException e) {
            throw unwritable(place, e);
        }
        return List.copyOf(files.keySet());
    }

    private static Map<String, ShippedFile> files(Stream<ShippedFile> from) {
        Map<String, ShippedFile> files = new TreeMap<>();
        from.forEach(file -> {
            ShippedFile other = files.putIfAbsent(file.inside(), file);
            if (other != null) {
                throw new FurrowException(
                        Place.of(file.shown()),
                        "is called as " + other.shown() + " is, and both would be one file in the jar",
                        Advice.say("Give it another name."));
            }
        });
        return files;
    }

    private static Map<String, byte[]> compiled(Map<String, ShippedFile> files, JavaScripts java, Class<?> type) {
        List<SourceFile> sources = new ArrayList<>();
        for (ShippedFile file : files.values()) {
            if (file.isJava()) {
                sources.add(SourceFile.read(file.path(), file.shown()));
            }
        }
        return sources.isEmpty() ? Map.of() : java.compile(sources, type);
    }

    /** A line for each file: its hash and its path. */
    private static void writeIndex(Path folder, List<ShippedFile> files) throws IOException {
        StringBuilder index = new StringBuilder();
        for (ShippedFile file : files) {
            String checksum = SourceFile.read(file.path(), file.shown()).checksum();
            index.append(checksum).append("  ").append(file.inside()).append('\n');
        }
        Files.writeString(folder.resolve(ScriptFolder.INDEX), index, StandardCharsets.UTF_8);
    }

    private static FurrowException unwritable(String place, IOException e) {
        return new FurrowException(
                Diagnostic.of("can't write " + place + " into the application's classes: " + FileErrors.reason(e)), e);
    }
}
