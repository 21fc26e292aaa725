package dev.furrow.author;

import dev.furrow.error.Place;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.header.ScriptFormat;
import java.util.List;

/**
 * A revision whose body is known already.
 *
 * @param dependsOn ids or labels of revisions on other lines that have to be applied before
 * @param message what it does; its first line becomes the title
 * @param body what follows the header: sections of SQL, or what follows the comment in Java
 * @param origin where it was read
 */
public record NewScript(
        RevisionId id,
        List<RevisionId> parents,
        List<String> dependsOn,
        List<String> labels,
        String message,
        ScriptFormat format,
        String body,
        Place origin) {
    public NewScript {
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }
}
