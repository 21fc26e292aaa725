package dev.furrow.model.jpa;

import java.util.List;
import java.util.Map;

/**
 * An annotation of a class, as its file has it.
 *
 * @param type the annotation's binary name
 * @param values what its elements hold that are texts or classes, or arrays of either, under the elements' names; of a class its
 *     binary name. Elements of other types are left out
 */
record Annotation(String type, Map<String, List<String>> values) {
    Annotation {
        values = Map.copyOf(values);
    }

    /** Returns the texts or class names of an element, none if it isn't given. */
    List<String> values(String element) {
        return values.getOrDefault(element, List.of());
    }
}
