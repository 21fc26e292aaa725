package dev.furrow.testing;

import dev.furrow.Progress;
import dev.furrow.SchemaRuns;
import java.util.List;

/** Tells nobody of what becomes of several schemas. */
public final class Unheard implements SchemaRuns.Listener {
    @Override
    public void found(List<String> schemas) {}

    @Override
    public Progress begins(String schema) {
        return Progress.SILENT;
    }

    @Override
    public void ended(SchemaRuns.Run<?> run) {}
}
