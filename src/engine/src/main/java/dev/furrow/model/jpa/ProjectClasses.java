package dev.furrow.model.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The classes and resources of a project and its libraries, read as files. The project's own are read once. */
final class ProjectClasses {
    /** What a persistence unit lists. A value inside that an entity mentions would be found without; a converter for all not. */
    private static final List<String> MANAGED = List.of(
            "jakarta.persistence.Entity",
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.MappedSuperclass",
            "jakarta.persistence.Converter");

    /** Filters, types and the like for a whole package: Hibernate takes its name for a class's. */
    private static final String HIBERNATE = "org.hibernate.annotations.";

    private final EntityClassPath path;
    private final List<ClassFile> own;
    private final Map<String, Optional<ClassFile>> files = new HashMap<>();

    ProjectClasses(EntityClassPath path) {
        this.path = path;
        this.own = path.ownRoots().stream()
                .flatMap(root -> root.classes("").stream())
                .toList();
    }

    EntityClassPath path() {
        return path;
    }

    /** Returns the project's own classes, managed or not. */
    List<ClassFile> own() {
        return own;
    }

    /** Returns the names of the project's own managed classes. */
    SortedSet<String> ownManaged() {
        return managed(own);
    }

    /** Returns the names of the managed classes in these packages and below them, wherever on the class path. */
    SortedSet<String> managedIn(Collection<String> packages) {
        SortedSet<String> names = new TreeSet<>();
        for (String each : packages) {
            String folder = each.isEmpty() ? "" : each.replace('.', '/') + "/";
            path.roots().forEach(root -> names.addAll(managed(root.classes(folder))));
        }
        return names;
    }

    /** Returns the names of the managed classes of a folder or jar. */
    static SortedSet<String> managedOf(ClassRoot root) {
        return managed(root.classes(""));
    }

    private static SortedSet<String> managed(List<ClassFile> classes) {
        SortedSet<String> names = new TreeSet<>();
        for (ClassFile each : classes) {
            if (each.hasAny(MANAGED)) {
                names.add(each.name());
            } else if (each.isPackageWith(HIBERNATE)) {
                names.add(each.packageName());
            }
        }
        return names;
    }

    /** Returns whether a class is there, the project's or a library's. */
    boolean has(String className) {
        return find(resource(className)).isPresent();
    }

    /** Returns the file of a class, the project's or a library's; nothing for one of Java itself. */
    Optional<ClassFile> classFile(String className) {
        return className.startsWith("java.") ? Optional.empty() : files.computeIfAbsent(className, this::read);
    }

    private Optional<ClassFile> read(String className) {
        String resource = resource(className);
        return find(resource).flatMap(root -> root.open(resource, ClassFileReader::read));
    }

    private static String resource(String className) {
        return className.replace('.', '/') + ".class";
    }

    /** Returns the first folder or jar that has a resource. */
    Optional<ClassRoot> find(String resource) {
        return path.roots().stream().filter(root -> root.has(resource)).findFirst();
    }

    /** Returns what is read from each resource of a name, in the order of the class path. */
    <T> List<T> openAll(String resource, ClassRoot.Reading<T> reading) {
        List<T> all = new ArrayList<>();
        path.roots().forEach(root -> root.open(resource, reading).ifPresent(all::add));
        return all;
    }
}
