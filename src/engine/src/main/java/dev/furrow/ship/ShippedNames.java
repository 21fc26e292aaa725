package dev.furrow.ship;

import dev.furrow.script.ClassPath;
import dev.furrow.script.ScriptFolder;
import dev.furrow.script.ScriptFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names under which builds put scripts on a class path.
 *
 * @param revisions those that have revisions, sorted
 * @param seeds those that have seeds, sorted
 * @param beside those of both that are in the same folder of classes, or the same jar, as the application's own class: its build put them
 *     there; sorted
 */
public record ShippedNames(List<String> revisions, List<String> seeds, List<String> beside) {
    private static final String MOVED = "BOOT-INF/classes";

    public ShippedNames {
        revisions = List.copyOf(revisions);
        seeds = List.copyOf(seeds);
        beside = List.copyOf(beside);
    }

    /**
     * Looks for them. Where all libraries were packed into the application's own jar, nothing is beside its class: what isn't the
     * application's is there, too.
     *
     * @param classes the names of classes that are the application's own; those that the loader doesn't find don't count
     */
    public static ShippedNames on(ClassLoader application, Collection<String> classes) {
        ClassPath classPath = ClassPath.of(List.of()).and(application);
        try (ScriptFolders folders = new ScriptFolders(Path.of("").toAbsolutePath(), classPath)) {
            List<String> revisions = names(folders, Shipment.MIGRATIONS);
            List<String> seeds = names(folders, Shipment.SEEDS);
            Set<String> all = new LinkedHashSet<>(revisions);
            all.addAll(seeds);
            List<Path> places = all.isEmpty() ? List.of() : places(folders, classes);
            return new ShippedNames(
                    revisions,
                    seeds,
                    all.stream().filter(name -> isIn(places, name)).sorted().toList());
        }
    }

    /** A folder without an index is nobody's build's. */
    private static List<String> names(ScriptFolders folders, String folder) {
        return folders.shipped(Shipment.FOLDER, folder).entrySet().stream()
                .filter(found -> found.getValue().stream()
                        .anyMatch(each -> Files.exists(each.path().resolve(ScriptFolder.INDEX))))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Path> places(ScriptFolders folders, Collection<String> classes) {
        List<Path> places = new ArrayList<>();
        for (String each : classes) {
            for (Path place : folders.places(file(each))) {
                if (!Files.exists(place.resolve(file(ShippedNames.class.getName())))) {
                    places.addAll(parts(place));
                }
            }
        }
        return places;
    }

    /**
     * Returns the folders that what a build made is in. In a jar of Spring Boot's classes are moved into a folder, and {@code META-INF} stays
     * where it was; in an image of Jib's what isn't a class is moved into a folder beside that of the classes.
     */
    private static List<Path> parts(Path place) {
        if (place.endsWith(MOVED)) {
            return List.of(place, place.resolve("../..").normalize());
        }
        return place.endsWith("classes") ? List.of(place, place.resolveSibling("resources")) : List.of(place);
    }

    private static String file(String className) {
        return className.replace('.', '/') + ".class";
    }

    private static boolean isIn(List<Path> places, String name) {
        return places.stream()
                .anyMatch(place -> isIn(place, name, Shipment.MIGRATIONS) || isIn(place, name, Shipment.SEEDS));
    }

    private static boolean isIn(Path place, String name, String folder) {
        return Files.exists(place.resolve(Shipment.path(name, folder)).resolve(ScriptFolder.INDEX));
    }
}
