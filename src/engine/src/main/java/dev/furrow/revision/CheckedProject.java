package dev.furrow.revision;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a project's revisions looked at, and found in order.
 *
 * @param revisions how many there are
 * @param comparedWith the models that they were compared with, for people; null without any
 * @param notes how the models were read, a line each
 */
public record CheckedProject(int revisions, @Nullable String comparedWith, List<String> notes) {
    public CheckedProject {
        notes = List.copyOf(notes);
    }

    /** Returns the models that the revisions were compared with, if there are any. */
    public Optional<String> models() {
        return Optional.ofNullable(comparedWith);
    }
}
