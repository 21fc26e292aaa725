package dev.furrow.maven.migrate;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.maven.Arguments;
import dev.furrow.revision.header.AutogenerateRequest;
import dev.furrow.revision.header.NewRevision;
import dev.furrow.revision.header.ScriptFormat;
import dev.furrow.revision.header.Splice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A goal's arguments as the engine's values. */
final class GoalArguments {
    private GoalArguments() {}

    static NewRevision newRevision(Arguments arguments) {
        Splice splice = arguments.isOn("splice") ? Splice.YES : Splice.NO;
        return NewRevision.of(arguments.text("message", ""))
                .in(format(arguments.text("format", "sql")))
                .following(arguments.text("head", NewRevision.HEAD), splice)
                .labelled(list(arguments.text("branchLabel", "")))
                .needing(list(arguments.text("dependsOn", "")))
                .withId(arguments.text("id", ""))
                .called(arguments.text("fileTemplate", NewRevision.FILE_TEMPLATE));
    }

    static AutogenerateRequest autogenerate(Arguments arguments) {
        return new AutogenerateRequest(
                newRevision(arguments),
                from(arguments.text("from", "revisions")),
                list(arguments.text("rename", "")),
                Set.copyOf(list(arguments.text("drop", ""))));
    }

    private static AutogenerateRequest.From from(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "revisions" -> AutogenerateRequest.From.REVISIONS;
            case "database" -> AutogenerateRequest.From.DATABASE;
            default ->
                throw new FurrowException(
                        Diagnostic.of("furrow.from \"" + word + "\" is nothing that models are compared with")
                                .noting("It takes revisions or database."));
        };
    }

    private static ScriptFormat format(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "sql" -> ScriptFormat.SQL;
            case "java" -> ScriptFormat.JAVA;
            default ->
                throw new FurrowException(Diagnostic.of("furrow.format \"" + word + "\" is no language of revisions")
                        .noting("It takes sql or java."));
        };
    }

    static List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
