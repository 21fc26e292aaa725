package dev.furrow.text;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/** Writes whole files in UTF-8: whoever looks sees all of the text or nothing. */
public final class TextFile {
    private TextFile() {}

    /**
     * Writes a new file, and the folders that it lies in.
     *
     * @param name as messages show it
     * @throws FurrowException if a file is there already, which stays as it is, or it can't be written
     */
    public static void create(Path file, String name, String text) {
        try {
            Path draft = draft(file, List.of(text));
            try {
                publish(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException e) {
            throw new FurrowException(
                    Diagnostic.of(Place.of(name), "is there already and was left as it is")
                            .advising(Advice.say("Take it away, or have the new one called otherwise.")),
                    e);
        } catch (IOException e) {
            throw failure(name, e);
        }
    }

    /** Writes a file, in place of one that is there, and the folders that it lies in. */
    public static void replace(Path file, String name, String text) {
        replace(file, name, List.of(text));
    }

    /** Writes a file of a text's parts, as {@link #replace(Path, String, String)} does. */
    public static void replace(Path file, String name, List<String> parts) {
        try {
            Path draft = draft(file, parts);
            try {
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw failure(name, e);
        }
    }

    /** A name that begins with a point is passed over by everybody who looks for scripts. */
    private static Path draft(Path file, List<String> parts) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a root is no file");
        Files.createDirectories(folder);
        Path draft = folder.resolve(".furrow-" + Long.toHexString(System.nanoTime()) + "-"
                + ProcessHandle.current().pid() + ".tmp");
        try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            for (String part : parts) {
                writer.write(part);
            }
            return draft;
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
    }

    /** A second name for the draft, unlike a move, never takes the place of a file. */
    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException noLinks) {
            Files.copy(draft, file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException noLinksHere) {
            Files.copy(draft, file);
        }
    }

    private static FurrowException failure(String name, IOException e) {
        return new FurrowException(
                Diagnostic.of(Place.of(name), "can't be written: " + FileErrors.reason(e))
                        .advising(Advice.say("Check that the folder may be written.")),
                e);
    }
}
