package dev.furrow.bench.graph;

import dev.furrow.error.Place;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Revisions as a big team would leave them behind, the same for the same size: of every ten, one begins a branch, one merges two
 * and one depends on a revision somewhere before it.
 */
final class SampleGraph {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final Random random = new Random(1);
    private final List<Revision> revisions = new ArrayList<>();
    private final List<RevisionId> tips = new ArrayList<>();

    private SampleGraph() {}

    /** Returns {@code size} revisions, in an order in which they could run. */
    static List<Revision> of(int size) {
        SampleGraph graph = new SampleGraph();
        while (graph.revisions.size() < size) {
            graph.add(graph.revisions.size());
        }
        return graph.revisions;
    }

    private void add(int number) {
        List<RevisionId> parents = number % 10 == 1 ? List.of(any()) : tips(number % 10 == 3 ? 2 : 1);
        List<String> dependsOn = number % 10 == 6 ? List.of(any().value()) : List.of();
        RevisionId id = new RevisionId(String.format("%012x", (number * 0x9E3779B97F4A7C15L) >>> 16));
        tips.removeAll(parents);
        tips.add(id);
        revisions.add(new Revision(
                id,
                parents,
                dependsOn,
                List.of(),
                "change number " + number,
                FIRST.plusSeconds(60L * number),
                Place.of(id + ".sql", 3)));
    }

    private RevisionId any() {
        return revisions.get(random.nextInt(revisions.size())).id();
    }

    private List<RevisionId> tips(int count) {
        List<RevisionId> chosen = new ArrayList<>(tips);
        while (chosen.size() > count) {
            chosen.remove(random.nextInt(chosen.size()));
        }
        return chosen;
    }

    /** Writes each revision into a file of its own. */
    static void write(List<Revision> revisions, Path folder) throws IOException {
        for (Revision revision : revisions) {
            Files.writeString(folder.resolve(revision.id() + ".sql"), text(revision));
        }
    }

    private static String text(Revision revision) {
        String table = "t" + revision.id();
        return "-- " + revision.message()
                + "\n--\n-- revision: " + revision.id()
                + "\n-- down-revision: " + (revision.parents().isEmpty() ? "none" : words(revision.parents()))
                + (revision.dependsOn().isEmpty() ? "" : "\n-- depends-on: " + words(revision.dependsOn()))
                + "\n-- created: " + revision.created()
                + "\n\n-- migrate:up\nCREATE TABLE " + table + " (id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
                + "\n\n-- migrate:down\nDROP TABLE " + table + ";\n";
    }

    private static String words(List<?> names) {
        return String.join(", ", names.stream().map(Object::toString).toList());
    }
}
