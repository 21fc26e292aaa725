package dev.furrow;

import dev.furrow.error.Diagnostic;
import dev.furrow.seed.export.Exported;
import java.util.List;

/**
 * What was exported.
 *
 * @param tables those that others refer to first
 * @param warnings what stands in the way of taking the files back
 */
public record ExportResult(List<Written> tables, List<Diagnostic> warnings) {
    public ExportResult {
        tables = List.copyOf(tables);
        warnings = List.copyOf(warnings);
    }

    /**
     * A table that was written to a file.
     *
     * @param table its name, without the application's own schema
     * @param file the path as messages show it
     */
    public record Written(String table, String file, long rows) {}

    static ExportResult of(Exported done) {
        return new ExportResult(
                done.tables().stream()
                        .map(table -> new Written(table.table(), table.file(), table.rows()))
                        .toList(),
                done.warnings());
    }
}
