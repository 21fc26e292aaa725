package dev.furrow.model.jpa;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a project's entities and all that they need are.
 *
 * @param classes the folders that the project's own classes and resources are compiled into
 * @param sources the folders that they are compiled from; empty where nobody knows, and then nothing is said of stale classes
 * @param libraries what else is on its class path, jars and folders, in its order: the provider, other modules
 * @param workFolder a folder for files of ours, made when it is needed
 */
public record EntityClassPath(List<Path> classes, List<Path> sources, List<Path> libraries, Path workFolder) {
    public EntityClassPath {
        classes = List.copyOf(classes);
        sources = List.copyOf(sources);
        libraries = List.copyOf(libraries);
    }

    /** Returns classes and libraries, in the order in which they are searched. */
    List<ClassRoot> roots() {
        List<ClassRoot> roots = new ArrayList<>(ownRoots());
        libraries.forEach(library -> roots.add(new ClassRoot(library)));
        return roots;
    }

    List<ClassRoot> ownRoots() {
        return classes.stream().map(ClassRoot::new).toList();
    }
}
