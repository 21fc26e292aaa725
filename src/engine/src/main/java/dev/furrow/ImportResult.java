package dev.furrow;

import dev.furrow.adopt.imports.Imported;
import dev.furrow.error.Diagnostic;
import dev.furrow.revision.WrittenRevision;
import java.util.List;

/**
 * What {@code migrate:import} wrote.
 *
 * @param tool whose folder it was, {@code flyway}
 * @param written the revisions, parents before children
 * @param remarks what couldn't be kept, or means something else now, each with its file and line
 */
public record ImportResult(String tool, List<WrittenRevision> written, List<Diagnostic> remarks) {
    public ImportResult {
        written = List.copyOf(written);
        remarks = List.copyOf(remarks);
    }

    static ImportResult of(Imported imported, List<WrittenRevision> written) {
        return new ImportResult(imported.tool(), written, imported.remarks());
    }
}
