package dev.furrow.revision.graph;

import dev.furrow.error.Place;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Graphs as tests write them down. */
final class Graphs {
    private Graphs() {}

    /**
     * Returns a graph of {@code id<parent,parent}, each perhaps with {@code /dependency,dependency}, {@code #label,label} and
     * {@code ^year} after, in this order.
     */
    static RevisionGraph graph(String... revisions) {
        List<Revision> all = new ArrayList<>();
        for (String revision : revisions) {
            all.add(revision(revision));
        }
        return RevisionGraph.of(all);
    }

    static Revision revision(String text) {
        String[] created = text.split("\\^");
        String[] labels = created[0].split("#");
        String[] dependencies = labels[0].split("/");
        String[] parents = dependencies[0].split("<");
        return new Revision(
                new RevisionId(parents[0]),
                ids(parents),
                words(dependencies),
                words(labels),
                "",
                year(created),
                Place.of(parents[0] + ".sql", 3));
    }

    /** Returns version rows: {@code base}, or ids separated by blanks. */
    static Set<RevisionId> rows(String text) {
        Set<RevisionId> rows = new LinkedHashSet<>();
        for (String word : text.equals("base") ? new String[0] : text.split(" ")) {
            rows.add(new RevisionId(word));
        }
        return rows;
    }

    /** Returns ids separated by blanks, {@code base} where there are none. */
    static String text(Iterable<RevisionId> ids) {
        StringBuilder text = new StringBuilder();
        for (RevisionId id : ids) {
            text.append(text.length() == 0 ? "" : " ").append(id);
        }
        return text.length() == 0 ? "base" : text.toString();
    }

    private static List<RevisionId> ids(String[] parts) {
        return words(parts).stream().map(RevisionId::new).toList();
    }

    private static List<String> words(String[] parts) {
        return parts.length == 1 ? List.of() : List.of(parts[1].split(","));
    }

    private static @Nullable Instant year(String[] parts) {
        return parts.length == 1 ? null : Instant.parse(parts[1] + "-01-01T00:00:00Z");
    }
}
