package dev.furrow.author;

import dev.furrow.revision.WrittenRevision;
import dev.furrow.script.ScriptFolder;
import dev.furrow.text.TextFile;
import java.nio.file.Path;

/**
 * A revision's script that isn't written yet.
 *
 * @param revision what it will be
 * @param folder where it will lie
 * @param file its path there
 */
public record ComposedScript(WrittenRevision revision, ScriptFolder folder, Path file, String text) {
    /**
     * Writes it.
     *
     * @throws dev.furrow.error.FurrowException if a file is there already, which stays as it is
     */
    public WrittenRevision create() {
        TextFile.create(file, revision.file(), text);
        return revision;
    }
}
