package dev.furrow;

import dev.furrow.error.FurrowException;
import dev.furrow.revision.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

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
     * @throws FurrowException if it can't be written
     */
    public Path writeTo(String file) {
        Path target = baseDir.resolve(file);
        try {
            Path folder = Files.createDirectories(target.toAbsolutePath().getParent());
            Path part = Files.createTempFile(folder, "furrow", ".part");
            try {
                Files.write(part, text.getBytes(StandardCharsets.UTF_8));
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            return target;
        } catch (IOException e) {
            throw new FurrowException(
                    null,
                    "the script can't be written to " + target + ": " + e,
                    List.of("Name another file:  -Dfurrow.sql=FILE"),
                    e);
        }
    }
}
