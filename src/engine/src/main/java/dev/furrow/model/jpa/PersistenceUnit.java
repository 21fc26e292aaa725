package dev.furrow.model.jpa;

import java.util.List;
import java.util.Map;

/**
 * A {@code <persistence-unit>} as it stands in a {@code persistence.xml}.
 *
 * @param provider the class of its provider, empty for none
 * @param classes those it lists
 * @param jarFiles relative to {@code root}, or names of jars on the class path
 * @param listing whether it stops at what it lists
 * @param root the folder or jar whose file it is
 */
record PersistenceUnit(
        String name,
        String provider,
        List<String> classes,
        List<String> mappingFiles,
        List<String> jarFiles,
        Listing listing,
        Map<String, String> settings,
        ClassRoot root) {
    PersistenceUnit {
        classes = List.copyOf(classes);
        mappingFiles = List.copyOf(mappingFiles);
        jarFiles = List.copyOf(jarFiles);
        settings = Map.copyOf(settings);
    }

    /** What {@code <exclude-unlisted-classes>} says. */
    enum Listing {
        UNSAID,
        ALL_CLASSES,
        LISTED_CLASSES
    }
}
