package dev.furrow.maven.migrate;

import dev.furrow.author.NewRevision;
import dev.furrow.author.Splice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.maven.Arguments;
import dev.furrow.maven.Output;
import dev.furrow.migrate.plan.Resume;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Plan;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.header.ScriptFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The engine's values in a reader's words, and the other way round. */
final class Words {
    private Words() {}

    /** Returns where a script is to be written, empty for none; a dry run writes nothing, and prints it. */
    static String scriptFile(Arguments arguments) {
        String file = arguments.text("sql", "");
        return !file.isEmpty() && arguments.isOn("dryRun") ? "-" : file;
    }

    static Resume resume(Arguments arguments) {
        return arguments.isOn("resume") ? Resume.YES : Resume.NO;
    }

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

    private static ScriptFormat format(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "sql" -> ScriptFormat.SQL;
            case "java" -> ScriptFormat.JAVA;
            default ->
                throw new FurrowException(Diagnostic.of("furrow.format \"" + word + "\" is no language of revisions")
                        .noting("It takes sql or java."));
        };
    }

    private static List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    static String of(Direction direction) {
        return direction == Direction.UP ? "Upgrade" : "Downgrade";
    }

    /** Returns {@code base -> 2d970929c35a, 3 revisions}. */
    static String of(Output output, Plan plan) {
        return way(output, plan.from(), plan.to()) + ", "
                + revisions(plan.steps().size());
    }

    /** Returns {@code base -> 2d970929c35a}. */
    static String way(Output output, Set<RevisionId> from, Set<RevisionId> to) {
        return rows(output, from, Set.of()) + " -> " + rows(output, to, Set.of());
    }

    static String revisions(int count) {
        return count == 1 ? "1 revision" : count + " revisions";
    }

    /** Returns {@code 2d970929c35a (head), 5f2e9d31b0aa}; {@code base} for no rows. */
    static String rows(Output output, Collection<RevisionId> rows, Set<RevisionId> heads) {
        if (rows.isEmpty()) {
            return "base";
        }
        StringBuilder text = new StringBuilder();
        for (RevisionId row : rows) {
            text.append(text.isEmpty() ? "" : ", ").append(output.id(row.value()));
            text.append(heads.contains(row) ? " (head)" : "");
        }
        return text.toString();
    }
}
