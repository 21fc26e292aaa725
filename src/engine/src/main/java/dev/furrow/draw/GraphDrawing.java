package dev.furrow.draw;

import dev.furrow.revision.RecordedRevision;
import dev.furrow.revision.RevisionView;
import dev.furrow.revision.ScriptState;
import dev.furrow.text.TextFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws revisions as they stand in a database. */
public final class GraphDrawing {
    private final String title;
    private final List<RecordedRevision> revisions;

    /**
     * Prepares to draw.
     *
     * @param where the database, for people: the title begins with it
     */
    public GraphDrawing(String where, List<RecordedRevision> revisions) {
        long applied = revisions.stream().filter(RecordedRevision::isApplied).count();
        this.title = where + ": " + revisions.size() + (revisions.size() == 1 ? " revision, " : " revisions, ")
                + applied + " applied";
        this.revisions = revisions;
    }

    /** Writes a page that opens in a browser, the picture in it alone as SVG, and the graph in Mermaid's words. */
    public void write(Path page, Path picture, Path mermaid) {
        String svg = GraphSvg.of(title, vertices());
        replace(picture, svg);
        replace(mermaid, GraphMermaid.of(views()));
        replace(page, GraphPage.of(title, svg));
    }

    private static void replace(Path file, String text) {
        TextFile.replace(file, file.toString(), text);
    }

    private List<RevisionView> views() {
        return revisions.stream().map(RecordedRevision::view).toList();
    }

    private List<Vertex> vertices() {
        return revisions.stream()
                .map(revision -> new Vertex(revision.view(), notes(revision)))
                .toList();
    }

    private static List<String> notes(RecordedRevision revision) {
        List<String> notes = new ArrayList<>();
        notes.add(revision.file());
        Instant created = revision.view().revision().created();
        if (created != null) {
            notes.add("created " + created);
        }
        if (!revision.view().labels().isEmpty()) {
            notes.add("on " + String.join(", ", revision.view().labels()));
        }
        revision.view().dependencies().forEach(needed -> notes.add("needs " + needed.title()));
        if (!revision.isApplied()) {
            notes.add("not applied");
            return notes;
        }
        notes.add("applied" + revision.appliedAt().map(at -> " " + at).orElse("")
                + revision.appliedBy().map(who -> " by " + who).orElse(""));
        if (revision.scriptState() == ScriptState.EDITED) {
            notes.add("edited since");
        }
        return notes;
    }
}
