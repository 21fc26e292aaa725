package dev.furrow.run;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run outside a transaction ended in the middle of a revision, and nobody said what became of it. */
public final class InDoubtException extends FurrowException {
    private static final long serialVersionUID = 1L;

    InDoubtException(Optional<Revision> revision, InDoubt doubt) {
        super(
                revision.map(Revision::place)
                        .map(place -> Place.of(place.file()))
                        .orElse(Place.of(doubt.revision().value())),
                "revision "
                        + revision.map(Revision::title).orElse(doubt.revision().value()) + " stopped half-way at "
                        + doubt.at() + ", outside a transaction",
                lines(revision, doubt));
    }

    private static List<String> lines(Optional<Revision> revision, InDoubt doubt) {
        String goal = doubt.direction() == Direction.UP ? "upgrade" : "downgrade";
        List<String> lines = new ArrayList<>();
        lines.add("Statement " + (doubt.statement() + 1) + " was under way; nobody knows whether it is in effect:");
        StatementLines.of(doubt.statementText()).forEach(line -> lines.add("  " + line));
        if (!doubt.message().isEmpty()) {
            lines.add("It ended with: " + doubt.message());
        }
        lines.add("Those before it are. It was run by " + doubt.who() + ".");
        lines.add("Go on with this statement:              mvn migrate:" + goal + " -Dfurrow.resume");
        lines.add("Or, if all of the revision is in effect:  mvn migrate:stamp -Dfurrow.to=" + end(revision, doubt));
        return lines;
    }

    /** Returns what the version table says once the step is through. */
    private static String end(Optional<Revision> revision, InDoubt doubt) {
        if (doubt.direction() == Direction.UP || revision.isEmpty()) {
            return doubt.revision().value();
        }
        return Heads.text(revision.get().parents());
    }
}
