package dev.furrow.adopt;

import dev.furrow.compare.Difference;
import dev.furrow.revision.RevisionId;
import java.util.List;
import java.util.Set;

/**
 * What was found out about where a database is.
 *
 * @param fits the version rows of which the revisions make the very schema that the database has: one, if that is proved; none, if the
 *     database is nowhere; several, if what tells them apart is no schema
 * @param nearest the version rows that come closest, where none fit; else empty
 * @param differences what sets the database apart from what {@code nearest} makes: what leads from that to the database
 */
public record Proof(List<Set<RevisionId>> fits, Set<RevisionId> nearest, List<Difference> differences) {
    public Proof {
        fits = fits.stream().map(Set::copyOf).toList();
        nearest = Set.copyOf(nearest);
        differences = List.copyOf(differences);
    }
}
