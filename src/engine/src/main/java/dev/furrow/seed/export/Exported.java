package dev.furrow.seed.export;

import dev.furrow.error.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was exported.
 *
 * @param tables those that others refer to first
 * @param warnings what stands in the way of taking the files back
 */
public record Exported(List<ExportedTable> tables, List<Diagnostic> warnings) {
    public Exported {
        tables = List.copyOf(tables);
        warnings = List.copyOf(warnings);
    }

    /** Returns the same with further warnings before its own. */
    Exported warning(List<Diagnostic> others) {
        return new Exported(
                tables, Stream.concat(others.stream(), warnings.stream()).toList());
    }
}
