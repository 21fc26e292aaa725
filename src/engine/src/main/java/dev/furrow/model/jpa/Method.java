package dev.furrow.model.jpa;

import java.util.List;

/**
 * A method of a class that has annotations at run time.
 *
 * @param returned the binary name of the class that it returns; a descriptor where it returns none
 */
record Method(String name, String returned, List<Annotation> annotations) {
    Method {
        annotations = List.copyOf(annotations);
    }

    boolean has(String annotation) {
        return annotations.stream().anyMatch(each -> each.type().equals(annotation));
    }
}
