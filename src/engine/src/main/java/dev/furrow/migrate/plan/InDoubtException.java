package dev.furrow.migrate.plan;

import dev.furrow.database.LockHolder;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.journal.InDoubt;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.revision.target.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A run outside a transaction ended in the middle of a revision, and nobody said what became of it. */
public final class InDoubtException extends FurrowException {
    private static final long serialVersionUID = 1L;

    private static final Advice TAKEN_BACK = Goal.STAMP.to("Or, if it was taken back by hand:", "current");

    private InDoubtException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    @Override
    protected InDoubtException with(Diagnostic other) {
        return new InDoubtException(other);
    }

    /**
     * For a database that is at {@code rows}, which the scripts know.
     *
     * @param inTheWay what has to be done before the statement can be sent again
     */
    public static InDoubtException of(
            InDoubt doubt, List<? extends Advice> inTheWay, RevisionGraph graph, Set<RevisionId> rows) {
        Optional<Revision> known = graph.find(doubt.revision());
        List<Advice> waysOut = known.isPresent()
                ? waysOut("Go on with this statement:", known.get(), doubt, graph, rows)
                : withoutScript(doubt.revision().value());
        return new InDoubtException(stopped(known, doubt).advising(inTheWay).advising(waysOut));
    }

    /**
     * For a step that is not to go on, since the statements before the one in doubt aren't those that ran.
     *
     * @param difference which one, and how it differs
     */
    static InDoubtException changed(
            InDoubt doubt, Diagnostic difference, Revision revision, RevisionGraph graph, Set<RevisionId> rows) {
        return new InDoubtException(
                difference.advising(waysOut("Write them as they were, then go on:", revision, doubt, graph, rows)));
    }

    /** For a step that is perhaps not in doubt: {@code holder} has the lock. */
    public static InDoubtException underWay(InDoubt begun, LockHolder holder, RevisionGraph graph) {
        return new InDoubtException(
                said(graph.find(begun.revision()), begun, "is under way outside a transaction, in a run of " + holder)
                        .advising(Advice.say("Wait for that run and type the command again.")));
    }

    private static Diagnostic stopped(Optional<Revision> known, InDoubt doubt) {
        return said(known, doubt, "stopped half-way at " + doubt.at() + ", outside a transaction")
                .noting(facts(doubt));
    }

    private static Diagnostic said(Optional<Revision> known, InDoubt doubt, String what) {
        String id = doubt.revision().value();
        Place place = Place.of(known.map(revision -> revision.place().file()).orElse(id));
        return Diagnostic.of(place, "revision " + known.map(Revision::title).orElse(id) + " " + what);
    }

    private static List<String> facts(InDoubt doubt) {
        List<String> facts = new ArrayList<>();
        facts.add("Statement " + (doubt.statement().number() + 1)
                + " was under way; nobody knows whether it is in effect:");
        StatementLines.of(doubt.statement().text()).forEach(line -> facts.add("  " + line));
        if (!doubt.message().isEmpty()) {
            facts.add("It ended with: " + doubt.message());
        }
        String before = doubt.statement().number() == 0 ? "It was the first." : "Those before it are.";
        facts.add(before + " It was run by " + doubt.who() + ".");
        return facts;
    }

    private static List<Advice> waysOut(
            String lead, Revision revision, InDoubt doubt, RevisionGraph graph, Set<RevisionId> rows) {
        Set<RevisionId> after =
                doubt.direction() == Direction.UP ? Set.of(revision.id()) : graph.rowsWithout(revision.id(), rows);
        RecoveryAdvice out = new RecoveryAdvice(revision, doubt.direction(), rows, after);
        return List.of(out.resume(lead), out.settle("Or, if all of the revision is in effect:"), TAKEN_BACK);
    }

    private static List<Advice> withoutScript(String id) {
        return List.of(
                Advice.say("No script defines it."),
                Advice.literal("If it is on another branch:", "git log --all --oneline -S " + id),
                TAKEN_BACK);
    }
}
