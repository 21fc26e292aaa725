package dev.furrow.model.jpa;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the unit that is meant: a Spring Boot application's, one of a {@code persistence.xml}, or simply all entities of the project.
 */
final class EntityUnits {
    static final String ORM_XML = "META-INF/orm.xml";

    private final ProjectClasses project;
    private final Provider provider;

    EntityUnits(ProjectClasses project, Provider provider) {
        this.project = project;
        this.provider = provider;
    }

    /**
     * Returns the unit of a name.
     *
     * @param name empty for the only one
     * @throws FurrowException if there is none of that name, or several where none is named
     */
    EntityUnit unit(String name) {
        Optional<SpringBoot> boot = SpringBoot.of(project);
        if (name.isEmpty() && boot.isPresent() && boot.get().isApplication()) {
            return boot.get().unit();
        }
        List<PersistenceUnit> written = written();
        if (!name.isEmpty() || !written.isEmpty()) {
            return of(chosen(written, name));
        }
        return boot.map(SpringBoot::unit).orElseGet(this::allEntities);
    }

    /** Returns the units of the project's own files; those of its libraries where it has none. */
    private List<PersistenceUnit> written() {
        List<PersistenceUnit> own = new ArrayList<>();
        project.path().ownRoots().forEach(root -> own.addAll(PersistenceXml.units(root)));
        if (own.isEmpty()) {
            project.path().roots().forEach(root -> own.addAll(PersistenceXml.units(root)));
        }
        return own;
    }

    private static PersistenceUnit chosen(List<PersistenceUnit> written, String name) {
        List<String> names = written.stream().map(PersistenceUnit::name).toList();
        if (name.isEmpty() && written.size() > 1) {
            throw new FurrowException(
                    Diagnostic.of(PersistenceXml.RESOURCE + " has several units: " + String.join(", ", names))
                            .advising(Advice.set("Name the one that is meant:", "models", "jpa:" + names.get(0))));
        }
        return written.stream()
                .filter(unit -> name.isEmpty() || unit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FurrowException(Diagnostic.of("no persistence unit is called " + name)
                        .noting(
                                names.isEmpty()
                                        ? "No " + PersistenceXml.RESOURCE + " is on the project's class path."
                                        : PersistenceXml.RESOURCE + " has: " + String.join(", ", names))));
    }

    private EntityUnit of(PersistenceUnit written) {
        SortedSet<String> classes = new TreeSet<>(written.classes());
        if (provider.findsClasses(written)) {
            classes.addAll(ProjectClasses.managedOf(written.root()));
            // A jar's file is its own root; of a project's there may be several (Kotlin, generated classes).
            if (project.path().ownRoots().contains(written.root())) {
                classes.addAll(project.ownManaged());
            }
        }
        for (String jar : written.jarFiles()) {
            String file = jar.substring(jar.lastIndexOf('/') + 1);
            project.path().roots().stream()
                    .filter(root -> root.path().getFileName().toString().equals(file))
                    .forEach(root -> classes.addAll(ProjectClasses.managedOf(root)));
        }
        List<String> mappings = new ArrayList<>(written.mappingFiles());
        if (!mappings.contains(ORM_XML) && written.root().has(ORM_XML)) {
            mappings.add(ORM_XML);
        }
        return new EntityUnit(
                written.provider(),
                classes,
                mappings,
                new UnitSettings().given(written.settings(), PersistenceXml.RESOURCE),
                List.of("Persistence unit " + written.name() + " of " + PersistenceXml.RESOURCE));
    }

    private EntityUnit allEntities() {
        List<String> mappings = project.path().ownRoots().stream()
                .filter(root -> root.has(ORM_XML))
                .map(root -> ORM_XML)
                .toList();
        return new EntityUnit(
                "",
                project.ownManaged(),
                mappings,
                new UnitSettings(),
                List.of("No " + PersistenceXml.RESOURCE + ": all entities of the project"));
    }
}
