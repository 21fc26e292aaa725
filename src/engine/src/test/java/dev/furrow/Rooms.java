package dev.furrow;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The engine's rooms as its class files have them. */
final class Rooms {
    static final String HOUSE = "dev.furrow";
    static final String ROOT = "(root)";

    /** All that the engine ships; what tests add isn't among it. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Furrow.class.getProtectionDomain().getCodeSource().getLocation());

    private Rooms() {}

    /** Returns the room of a class: the first word below {@code dev.furrow}, or {@link #ROOT}. */
    static String of(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(HOUSE) ? ROOT : name.substring(HOUSE.length() + 1).split("\\.", -1)[0];
    }

    /** Returns what each room imports, itself left out. */
    static SortedMap<String, SortedSet<String>> imports() {
        SortedMap<String, SortedSet<String>> imports = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            Set<String> targets = imports.computeIfAbsent(of(type), room -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(HOUSE))
                    .map(Rooms::of)
                    .filter(room -> !room.equals(of(type)))
                    .forEach(targets::add);
        }
        return imports;
    }

    /** Returns what each package imports, itself left out; packages by their names below {@code dev.furrow}. */
    static SortedMap<String, SortedSet<String>> packages() {
        SortedMap<String, SortedSet<String>> imports = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            Set<String> targets = imports.computeIfAbsent(below(type), name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(HOUSE))
                    .map(Rooms::below)
                    .filter(name -> !name.equals(below(type)))
                    .forEach(targets::add);
        }
        return imports;
    }

    private static String below(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(HOUSE) ? ROOT : name.substring(HOUSE.length() + 1);
    }

    /** Returns the rooms inside each room, without those that are empty. */
    static SortedMap<String, SortedSet<String>> inside() {
        SortedMap<String, SortedSet<String>> inside = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            String below = type.getPackageName().substring(HOUSE.length()).replaceFirst("^\\.[^.]*\\.?", "");
            if (!below.isEmpty()) {
                inside.computeIfAbsent(of(type), room -> new TreeSet<>()).add(below);
            }
        }
        return inside;
    }
}
