package dev.furrow;

import dev.furrow.text.TextFile;
import java.nio.file.Path;
import java.util.List;

/**
 * An upgrade, a downgrade or a stamp as a script for psql or sqlite3, which does what the goal would; or a schema as one that makes it.
 *
 * @param <P> {@link dev.furrow.revision.Plan}, {@link dev.furrow.revision.StampPlan} or {@link dev.furrow.schema.told.DumpedSchema}
 */
public final class OfflineScript<P> {
    private final P plan;
    private final List<String> parts;
    private final Path baseDir;

    OfflineScript(P plan, List<String> parts, Path baseDir) {
        this.plan = plan;
        this.parts = List.copyOf(parts);
        this.baseDir = baseDir;
    }

    /** Returns what it does: which revisions it runs or records, in order, or how much of a schema it makes. */
    public P plan() {
        return plan;
    }

    /** Returns the whole script, each line with a line feed after it. */
    public String text() {
        return String.join("", parts);
    }

    /**
     * Writes it in UTF-8, and returns where it is now. A file that is there is replaced as a whole, never half; missing folders
     * are made.
     *
     * @param file relative to the project's folder, or absolute
     * @throws dev.furrow.error.FurrowException if it can't be written
     */
    public Path writeTo(String file) {
        Path target = baseDir.resolve(file);
        TextFile.replace(target, file, parts);
        return target;
    }
}
