package dev.furrow.migrate.plan;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.journal.InDoubt;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A run outside a transaction ended in the middle of a revision, and nobody said what became of it. */
public final class InDoubtException extends FurrowException {
    private static final long serialVersionUID = 1L;

    private InDoubtException(Place place, String title, InDoubt doubt, List<String> inTheWay, List<String> waysOut) {
        super(
                place,
                "revision " + title + " stopped half-way at " + doubt.at() + ", outside a transaction",
                lines(doubt, inTheWay, waysOut));
    }

    /**
     * For a database that is at {@code rows}, which the scripts know.
     *
     * @param inTheWay what has to be done before the statement can be sent again
     */
    static InDoubtException of(InDoubt doubt, List<String> inTheWay, RevisionGraph graph, Set<RevisionId> rows) {
        Optional<Revision> known = graph.find(doubt.revision());
        if (known.isEmpty()) {
            String id = doubt.revision().value();
            return new InDoubtException(Place.of(id), id, doubt, inTheWay, withoutScript(id));
        }
        Revision revision = known.get();
        Place file = Place.of(revision.place().file());
        return new InDoubtException(file, revision.title(), doubt, inTheWay, waysOut(revision, doubt, graph, rows));
    }

    private static List<String> waysOut(Revision revision, InDoubt doubt, RevisionGraph graph, Set<RevisionId> rows) {
        Set<RevisionId> after =
                doubt.direction() == Direction.UP ? Set.of(revision.id()) : graph.rowsWithout(revision.id(), rows);
        RecoveryAdvice out = new RecoveryAdvice(revision, doubt.direction(), rows, after);
        return List.of(
                "Go on with this statement:                " + out.resume(),
                "Or, if all of the revision is in effect:  " + out.settle(),
                "Or, if it was taken back by hand:         mvn migrate:stamp -Dfurrow.to=current");
    }

    private static List<String> withoutScript(String id) {
        return List.of(
                "No script defines it. If it is on another branch:  git log --all --oneline -S " + id,
                "Or, if it was taken back by hand:                  mvn migrate:stamp -Dfurrow.to=current");
    }

    private static List<String> lines(InDoubt doubt, List<String> inTheWay, List<String> waysOut) {
        List<String> lines = new ArrayList<>();
        lines.add("Statement " + (doubt.statement() + 1) + " was under way; nobody knows whether it is in effect:");
        StatementLines.of(doubt.statementText()).forEach(line -> lines.add("  " + line));
        if (!doubt.message().isEmpty()) {
            lines.add("It ended with: " + doubt.message());
        }
        lines.add("Those before it are. It was run by " + doubt.who() + ".");
        lines.addAll(inTheWay);
        lines.addAll(waysOut);
        return lines;
    }
}
