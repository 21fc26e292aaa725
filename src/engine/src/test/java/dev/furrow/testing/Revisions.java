package dev.furrow.testing;

import dev.furrow.error.Place;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Graphs for tests of what stands on graphs. */
public final class Revisions {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private Revisions() {}

    /**
     * Returns a graph of {@code id<parent,parent}, each perhaps with {@code /dependency,dependency} and {@code #label,label}
     * after, in this order, created one after the other.
     */
    public static RevisionGraph graph(String... revisions) {
        List<Revision> all = new ArrayList<>();
        for (String text : revisions) {
            String[] labels = text.split("#");
            String[] dependencies = labels[0].split("/");
            String[] parents = dependencies[0].split("<");
            all.add(new Revision(
                    new RevisionId(parents[0]),
                    words(parents).stream().map(RevisionId::new).toList(),
                    words(dependencies),
                    words(labels),
                    "message of " + parents[0],
                    FIRST.plusSeconds(60L * all.size()),
                    Place.of(parents[0] + ".sql", 3)));
        }
        return RevisionGraph.of(all);
    }

    /** Returns version rows: ids separated by blanks, none for empty text. */
    public static Set<RevisionId> rows(String text) {
        Set<RevisionId> rows = new LinkedHashSet<>();
        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
            rows.add(new RevisionId(word));
        }
        return rows;
    }

    private static List<String> words(String[] parts) {
        return parts.length == 1 ? List.of() : List.of(parts[1].split(","));
    }
}
