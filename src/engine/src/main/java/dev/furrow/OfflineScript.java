package dev.furrow;

import dev.furrow.revision.Plan;
import dev.furrow.script.TextFile;
import java.nio.file.Path;

/** An upgrade or a downgrade as a script for psql or sqlite3, which does what the goal would. */
public final class OfflineScript {
    private final Plan plan;
    private final String text;
    private final Path baseDir;

    OfflineScript(Plan plan, String text, Path baseDir) {
        this.plan = plan;
        this.text = text;
        this.baseDir = baseDir;
    }

    /** Returns which revisions it runs, in order; none if both ends of its range are the same. */
    public Plan plan() {
        return plan;
    }

    /** Returns the whole script, each line with a line feed behind it. */
    public String text() {
        return text;
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
        TextFile.replace(target, file, text);
        return target;
    }
}
