package dev.furrow.draw;

import dev.furrow.revision.RevisionView;
import java.util.List;

/**
 * A revision as it is to be drawn.
 *
 * @param notes lines that a reader sees who points at it: its file, when it was applied
 */
public record Vertex(RevisionView view, List<String> notes) {
    public Vertex {
        notes = List.copyOf(notes);
    }
}
