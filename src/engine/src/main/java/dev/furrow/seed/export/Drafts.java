package dev.furrow.seed.export;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Files that are written beside their place, and put there once all of them are complete. Closing it deletes those that weren't. */
final class Drafts implements AutoCloseable {
    private record Target(Path file, String shown) {}

    private final Map<Path, Target> drafts = new LinkedHashMap<>();

    /**
     * Returns where to write what will be {@code file}, in a folder that is there now.
     *
     * @param shown the file as messages name it
     */
    Path begin(Path file, String shown) {
        Path folder = Objects.requireNonNull(file.getParent(), "a root is no file");
        // What begins with a point is passed over by whoever looks for seeds.
        Path draft = folder.resolve(".furrow-" + file.getFileName() + ".tmp");
        try {
            Files.createDirectories(folder);
            // What a killed export left behind; a link by that name would be written through.
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw unwritable(shown, e);
        }
        drafts.put(draft, new Target(file, shown));
        return draft;
    }

    /** Puts all files where they belong. */
    void publish() {
        drafts.forEach((draft, target) -> {
            try {
                Files.move(draft, target.file());
            } catch (IOException e) {
                throw unwritable(target.shown(), e);
            }
        });
        drafts.clear();
    }

    static FurrowException unwritable(String shown, IOException cause) {
        return new FurrowException(Diagnostic.of(Place.of(shown), "can't be written: " + cause.getMessage()), cause);
    }

    @Override
    public void close() {
        drafts.keySet().forEach(Drafts::remove);
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new FurrowException(
                    Diagnostic.of(Place.of(draft.toString()), "can't be removed: " + e.getMessage()), e);
        }
    }
}
