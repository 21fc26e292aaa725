package dev.furrow.revision.header;

import java.util.List;

/**
 * A revision that is to be written.
 *
 * @param message what it does; its first line becomes the title, further ones prose below
 * @param head what it follows, a target such as {@code head}, {@code label@head} or an id; {@code base} for nothing
 * @param labels names of the branch that begins with it
 * @param dependsOn ids, beginnings of ids, or labels of revisions on other lines that have to be applied before
 * @param id its id; empty for a new one
 * @param fileTemplate what its file is called, {@code {id}_{slug}}
 */
public record NewRevision(
        String message,
        ScriptFormat format,
        String head,
        Splice splice,
        List<String> labels,
        List<String> dependsOn,
        String id,
        String fileTemplate) {
    public static final String HEAD = "head";
    public static final String FILE_TEMPLATE = "{id}_{slug}";

    public NewRevision {
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
    }

    /** Returns a revision in SQL that follows the only head, to be changed by the other methods. */
    public static NewRevision of(String message) {
        return new NewRevision(message, ScriptFormat.SQL, HEAD, Splice.NO, List.of(), List.of(), "", FILE_TEMPLATE);
    }

    public NewRevision withMessage(String text) {
        return new NewRevision(text, format, head, splice, labels, dependsOn, id, fileTemplate);
    }

    public NewRevision in(ScriptFormat language) {
        return new NewRevision(message, language, head, splice, labels, dependsOn, id, fileTemplate);
    }

    public NewRevision following(String target, Splice whether) {
        return new NewRevision(message, format, target, whether, labels, dependsOn, id, fileTemplate);
    }

    public NewRevision labelled(List<String> names) {
        return new NewRevision(message, format, head, splice, names, dependsOn, id, fileTemplate);
    }

    public NewRevision needing(List<String> others) {
        return new NewRevision(message, format, head, splice, labels, others, id, fileTemplate);
    }

    public NewRevision withId(String text) {
        return new NewRevision(message, format, head, splice, labels, dependsOn, text, fileTemplate);
    }

    public NewRevision called(String template) {
        return new NewRevision(message, format, head, splice, labels, dependsOn, id, template);
    }
}
