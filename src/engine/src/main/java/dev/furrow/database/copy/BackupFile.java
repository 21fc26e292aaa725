package dev.furrow.database.copy;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * A file that comes to be whole or not at all: it is written under another name beside, which only its owner may read, and gets its own
 * when all of it is there. One that is there already stays as it is.
 */
public final class BackupFile {
    private final Path file;
    private final String shown;

    /**
     * Stands for a file.
     *
     * @param file absolute
     * @param shown as messages show it
     */
    public BackupFile(Path file, String shown) {
        this.file = file;
        this.shown = shown;
    }

    /** Writes into an empty file. */
    @FunctionalInterface
    public interface Writing {
        void into(Path draft) throws IOException;
    }

    /**
     * Makes the file, and the folders that it lies in.
     *
     * @throws FurrowException if it is there, or can't be written
     */
    public void write(Writing writing) {
        requireMissing();
        try {
            Path draft = draft();
            try {
                writing.into(draft);
                publish(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException e) {
            throw isThere();
        } catch (IOException e) {
            throw new FurrowException(
                    Diagnostic.of(Place.of(shown), "can't be written: " + FileErrors.reason(e))
                            .advising(Advice.say("Check that the folder may be written and has room.")),
                    e);
        }
    }

    private void requireMissing() {
        if (Files.exists(file)) {
            throw isThere();
        }
    }

    private FurrowException isThere() {
        return new FurrowException(Diagnostic.of(Place.of(shown), "is there already and was left as it is")
                .advising(Advice.say("Take it away, or name another file.")));
    }

    private Path draft() throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a root is no file");
        Files.createDirectories(folder);
        FileStore store = Files.getFileStore(folder);
        FileAttribute<?>[] ownersAlone = store.supportsFileAttributeView(PosixFileAttributeView.class)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return Files.createTempFile(folder, ".furrow-", ".tmp", ownersAlone);
    }

    /** A second name for the draft, unlike a move, never takes the place of a file. */
    private void publish(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException noLinksHere) {
            Files.move(draft, file);
        }
    }
}
