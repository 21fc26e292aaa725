package dev.furrow.model.jpa;

import java.util.List;
import java.util.Optional;

/**
 * What the file of a class says of it, without its being loaded.
 *
 * @param name its binary name, {@code zoo.Cage$Place}; that of a package with annotations ends in {@code package-info}
 * @param isAbstract whether it is an interface, or a class that no instance is made of
 * @param supertypes its superclass, none for {@code Object}, and the interfaces that it names itself
 * @param methods those with annotations
 * @param annotations those that are there at run time
 */
record ClassFile(
        String name, boolean isAbstract, List<String> supertypes, List<Method> methods, List<Annotation> annotations) {
    ClassFile {
        supertypes = List.copyOf(supertypes);
        methods = List.copyOf(methods);
        annotations = List.copyOf(annotations);
    }

    Optional<Annotation> annotation(String type) {
        return annotations.stream().filter(each -> each.type().equals(type)).findFirst();
    }

    /** Returns whether it has one of the annotations. */
    boolean hasAny(List<String> types) {
        return annotations.stream().anyMatch(each -> types.contains(each.type()));
    }

    /** Returns whether it stands for a package, with an annotation whose name begins so. */
    boolean isPackageWith(String beginning) {
        return name.endsWith(".package-info")
                && annotations.stream().anyMatch(each -> each.type().startsWith(beginning));
    }

    /** Returns the package it is in, empty for none. */
    String packageName() {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
