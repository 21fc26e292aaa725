package dev.furrow.model.jpa;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;

/** Refuses a unit without entities: the schema that is wanted would be an empty one. */
final class NoEntities {
    private NoEntities() {}

    /**
     * Passes where there is an entity, or a mapping file that may have some.
     *
     * @throws FurrowException if there is none
     */
    static void refuse(EntityUnit unit, ProjectClasses project) {
        if (!unit.classes().isEmpty() || !unit.mappingFiles().isEmpty()) {
            return;
        }
        Diagnostic none = Diagnostic.of("no entities were found").noting(unit.notes());
        boolean old = project.own().stream()
                .anyMatch(each -> each.annotation("javax.persistence.Entity").isPresent());
        throw new FurrowException(
                old
                        ? none.noting(
                                "There are entities of javax.persistence, which Jakarta Persistence 3 doesn't know.")
                        : none.advising(Advice.say(
                                "List them in META-INF/persistence.xml, or keep them in the project's own classes.")));
    }
}
