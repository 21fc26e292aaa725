package dev.furrow.model.jpa;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a provider is asked about: the classes of one persistence unit, and how they are to be mapped.
 *
 * @param provider the class of the provider that it names, empty for whichever there is
 * @param classes the managed classes, sorted: the order has a say in discriminators and subclasses' columns
 * @param mappingFiles resources like {@code META-INF/orm.xml}
 * @param settings the project's
 * @param notes how it was found, lines for people
 */
record EntityUnit(
        String provider,
        SortedSet<String> classes,
        List<String> mappingFiles,
        UnitSettings settings,
        List<String> notes) {
    EntityUnit {
        classes = new TreeSet<>(classes);
        mappingFiles = List.copyOf(mappingFiles);
        notes = List.copyOf(notes);
    }
}
