package dev.furrow.revision;

import java.util.List;

/**
 * A part of the graph, and where the database is in it.
 *
 * @param revisions newest first
 * @param current where the database is, in the whole graph
 */
public record History(List<RecordedRevision> revisions, Current current) {
    public History {
        revisions = List.copyOf(revisions);
    }
}
