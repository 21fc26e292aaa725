package dev.furrow.draw;

import dev.furrow.error.Place;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.testing.Revisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Graphs to look at. */
final class Samples {
    private Samples() {}

    static List<Vertex> small() {
        return vertices("c2 y", "a", "b<a", "x#billing", "c1<b", "c2<b/x", "d<c1,c2", "y<x");
    }

    static List<Vertex> merges() {
        return vertices(
                "m1",
                "a",
                "b<a",
                "c<a",
                "d<a",
                "e<b",
                "f<c",
                "g<d",
                "h<e,f",
                "m1<h,g",
                "i<m1",
                "j<m1",
                "k<m1#sale",
                "l<i",
                "n<k",
                "o<l,j,n",
                "p<o",
                "q<g",
                "r<q/p",
                "s<p,r",
                "z1#shop",
                "z2<z1/e",
                "z3<z2",
                "z4<z3/s");
    }

    /** Returns a graph as a team of {@code authors} makes one: each works on, branches, and merges from time to time. */
    static List<Vertex> team(int revisions, int authors, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>(List.of("r0"));
        List<Integer> heads = new ArrayList<>(List.of(0));
        for (int i = 1; i < revisions; i++) {
            int kind = random.nextInt(10);
            int head = random.nextInt(heads.size());
            if ((kind < 2 && heads.size() > 1) || heads.size() > authors) {
                int other = (head + 1) % heads.size();
                texts.add("r" + i + "<r" + heads.get(head) + ",r" + heads.get(other));
                Integer gone = heads.get(other);
                heads.set(head, i);
                heads.remove(gone);
            } else if (kind < 4) {
                texts.add("r" + i + "<r" + heads.get(head));
                heads.add(i);
            } else {
                String needs = kind == 9 && i > 20 ? "/r" + (i - 2 - random.nextInt(18)) : "";
                texts.add("r" + i + "<r" + heads.get(head) + needs);
                heads.set(head, i);
            }
        }
        return vertices("r" + revisions * 2 / 3, texts.toArray(String[]::new));
    }

    /** Returns one revision, {@code a}, with any message. */
    static List<Vertex> called(String message) {
        Revision revision =
                new Revision(new RevisionId("a"), List.of(), List.of(), List.of(), message, null, Place.of("a.sql", 3));
        return RevisionGraph.of(List.of(revision)).views(Set.of()).stream()
                .map(view -> new Vertex(view, List.of()))
                .toList();
    }

    static List<Vertex> vertices(String rows, String... revisions) {
        Set<RevisionId> applied = Revisions.rows(rows);
        return Revisions.graph(revisions).views(applied).stream()
                .map(view -> new Vertex(view, List.of("src/main/migrations/" + view.id() + ".sql")))
                .toList();
    }
}
