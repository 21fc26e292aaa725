package dev.furrow.revision;

import dev.furrow.error.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a script's header says of it.
 *
 * @param parents ids that {@code down-revision} names; none for the first of a line, several for a merge
 * @param dependsOn ids or branch labels of revisions on other lines that have to be applied before
 * @param labels names that begin a branch here
 * @param message the header's first line; empty if it has none
 * @param created when the script was made; null if it doesn't say
 * @param place where the id stands
 */
public record Revision(
        RevisionId id,
        List<RevisionId> parents,
        List<String> dependsOn,
        List<String> labels,
        String message,
        @Nullable Instant created,
        Place place) {
    public Revision {
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    /** Returns the same, needing other revisions. */
    public Revision needing(List<String> others) {
        return new Revision(id, parents, others, labels, message, created, place);
    }

    /** Returns the id and, if there is one, the message: {@code ffdc0a98111c (create users table)}. */
    public String title() {
        return message.isEmpty() ? id.value() : id.value() + " (" + message + ")";
    }
}
