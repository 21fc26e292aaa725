package dev.furrow.adopt.imports;

import dev.furrow.author.NewScript;
import dev.furrow.error.Diagnostic;
import java.util.List;

/**
 * What a folder of another tool holds.
 *
 * @param tool the tool's word, {@code flyway}
 * @param revisions parents before children
 * @param remarks what couldn't be kept, or means something else now, each with its file and line
 */
public record Imported(String tool, List<NewScript> revisions, List<Diagnostic> remarks) {
    public Imported {
        revisions = List.copyOf(revisions);
        remarks = List.copyOf(remarks);
    }
}
