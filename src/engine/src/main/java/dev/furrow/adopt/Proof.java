package dev.furrow.adopt;

import dev.furrow.compare.Difference;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.ToolsWord;
import dev.furrow.schema.told.SchemaCounts;
import java.util.List;
import java.util.Set;

/**
 * What was found out about where a database is.
 *
 * @param fits the version rows of which the revisions make the very schema that the database has: one, if that is proved; none, if the
 *     database is nowhere; several, if what tells them apart is no schema
 * @param nearest the version rows that come closest, where none fit; else empty
 * @param differences what sets the database apart from what {@code nearest} makes: what leads from that to the database
 * @param compared how much of the database was compared
 * @param isCut whether there were more combinations of branches than anybody could wait for, and some weren't looked at
 * @param tools what other tools' tables say of it; none where Furrow has been at work
 * @param recorded the version rows that were there before the schema was read
 */
public record Proof(
        List<Set<RevisionId>> fits,
        Set<RevisionId> nearest,
        List<Difference> differences,
        SchemaCounts compared,
        boolean isCut,
        List<ToolsWord> tools,
        Set<RevisionId> recorded) {
    public Proof {
        fits = fits.stream().map(Set::copyOf).toList();
        nearest = Set.copyOf(nearest);
        differences = List.copyOf(differences);
        tools = List.copyOf(tools);
        recorded = Set.copyOf(recorded);
    }
}
