package dev.furrow;

import dev.furrow.adopt.Proof;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.Heads;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.ToolsWord;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.revision.target.Goal;
import dev.furrow.schema.told.SchemaCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * At which revision a database was found to be, by what its schema is; and what another tool wrote down of it.
 *
 * @param fits the version rows whose revisions make that very schema; no rows for base
 * @param nearest the version rows that come closest, where none fit; else empty
 * @param differences what leads from what {@code nearest} makes to the database
 * @param compared how much of the database was compared
 * @param isCut whether there are more combinations of branches than anybody could wait for, and some weren't looked at
 * @param tools what other tools' tables say; none where Furrow has been at work
 * @param recorded the version rows that were there before the schema was read
 */
public record Detected(
        List<Set<RevisionId>> fits,
        Set<RevisionId> nearest,
        List<SchemaDiff.Item> differences,
        SchemaCounts compared,
        boolean isCut,
        List<ToolsWord> tools,
        Set<RevisionId> recorded) {
    /** So many differences are told in an error; {@code migrate:diff} tells all. */
    private static final int TOLD = 10;

    public Detected {
        fits = fits.stream().map(Set::copyOf).toList();
        nearest = Set.copyOf(nearest);
        differences = List.copyOf(differences);
        tools = List.copyOf(tools);
        recorded = Set.copyOf(recorded);
    }

    static Detected of(Proof proof) {
        return new Detected(
                proof.fits(),
                proof.nearest(),
                proof.differences().stream().map(SchemaDiff.Item::of).toList(),
                proof.compared(),
                proof.isCut(),
                proof.tools(),
                proof.recorded());
    }

    /**
     * Returns the version rows that are proved: the only ones that fit, or of several those that other tools' tables mean. Nothing where
     * such a table says something else.
     */
    public Optional<Set<RevisionId>> proved() {
        List<Set<RevisionId>> left = new ArrayList<>(fits);
        tools.forEach(tool -> left.retainAll(tool.agrees()));
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    /**
     * Returns the version rows that are proved.
     *
     * @throws FurrowException if none are; says what comes closest
     */
    Set<RevisionId> only(RevisionGraph graph) {
        return proved().orElseThrow(() -> new FurrowException(unproved(graph)));
    }

    private Diagnostic unproved(RevisionGraph graph) {
        return switch (fits.size()) {
            case 0 -> fittingNone(graph);
            case 1 -> contradicted(fits.get(0), graph);
            default -> fittingSeveral(graph);
        };
    }

    /** Returns how to look at a combination that wasn't looked at; nothing where all were. */
    public Optional<Advice> others() {
        return isCut
                ? Optional.of(Advice.run("To compare with another one, by its revisions:", "migrate:diff")
                        .with("from", "ID,ID"))
                : Optional.empty();
    }

    private Diagnostic fittingSeveral(RevisionGraph graph) {
        Diagnostic several = Diagnostic.of("the database's schema is that of several revisions")
                .noting("Nothing was stamped. What tells these apart is no schema, but rows perhaps:");
        for (Set<RevisionId> rows : fits) {
            several = several.noting("  " + titles(rows, graph));
        }
        for (ToolsWord tool : tools) {
            boolean isElsewhere = tool.lacking().isEmpty() && tool.agrees().isEmpty();
            several = several.noting(tool.words() + (isElsewhere ? ", which is none of these." : "."));
        }
        return cut(several).advising(Goal.STAMP.to("Stamp the one that it is at:", target(fits.get(fits.size() - 1))));
    }

    private Diagnostic contradicted(Set<RevisionId> rows, RevisionGraph graph) {
        ToolsWord against = tools.stream()
                .filter(tool -> tool.agrees().isEmpty())
                .findFirst()
                .orElseThrow();
        Diagnostic said = Diagnostic.of(
                        "the database's schema is that of " + titles(rows, graph) + ", and " + against.words())
                .noting("Nothing was stamped: the one contradicts the other.")
                .advising(Goal.STAMP.to("If the schema is right:", target(rows)));
        return against.lacking().isEmpty()
                ? said.advising(Advice.run("To see what sets it apart from what the table says:", "migrate:diff")
                        .with("from", target(against.heads())))
                : said;
    }

    private static String target(Set<RevisionId> rows) {
        return rows.isEmpty() ? "base" : Heads.target(rows);
    }

    private Diagnostic fittingNone(RevisionGraph graph) {
        Diagnostic none = Diagnostic.of("the database's schema is that of no revision")
                .noting("Nothing was stamped. The nearest is " + titles(nearest, graph) + "; beside what it makes:");
        for (SchemaDiff.Item item : differences.subList(0, Math.min(TOLD, differences.size()))) {
            none = none.noting("  " + words(item));
        }
        if (differences.size() > TOLD) {
            none = none.noting("  and " + (differences.size() - TOLD) + " more.");
        }
        for (ToolsWord tool : tools) {
            none = none.noting(tool.words() + ".");
        }
        String target = target(nearest);
        List<Advice> advice = new ArrayList<>();
        advice.add(Advice.run("To see all of it, and what leads there:", "migrate:diff")
                .with("from", target));
        advice.add(Goal.STAMP.to("If the database is at that one all the same:", target));
        return cut(none).advising(advice).advising(others().stream().toList());
    }

    private Diagnostic cut(Diagnostic said) {
        return isCut
                ? said.noting("Branches can be applied together in more ways than were looked at: another one may fit.")
                : said;
    }

    private static String words(SchemaDiff.Item item) {
        return switch (item.kind()) {
            case ADDED -> item.subject() + " is there";
            case REMOVED -> item.subject() + " is missing";
            case CHANGED -> item.subject() + " is " + item.to() + ", not " + item.from();
        };
    }

    private static String titles(Set<RevisionId> rows, RevisionGraph graph) {
        return rows.isEmpty()
                ? "base"
                : rows.stream()
                        .sorted()
                        .map(graph::revision)
                        .map(Revision::title)
                        .collect(Collectors.joining(", "));
    }
}
