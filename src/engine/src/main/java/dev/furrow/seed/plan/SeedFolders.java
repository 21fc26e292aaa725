package dev.furrow.seed.plan;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FileNames;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.script.ScriptFolder;
import dev.furrow.seed.format.SeedReaders;
import dev.furrow.seed.model.SeedFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds the seeds in folders. Subfolders are not looked into, but for the environment's own. */
final class SeedFolders {
    private final String environment;
    private final SeedReaders readers;

    /** Looks for what one environment gets. */
    SeedFolders(String environment, SeedReaders readers) {
        this.environment = environment;
        this.readers = readers;
    }

    /** Returns the seeds of {@code folders} by their names. */
    List<SeedFile> find(List<ScriptFolder> folders) {
        List<SeedFile> found = new ArrayList<>();
        for (ScriptFolder folder : folders) {
            look(folder, folder.path(), "", found);
        }
        found.sort(null);
        return found;
    }

    private void look(ScriptFolder root, Path folder, String of, List<SeedFile> found) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                entry(root, entry, of, found);
            }
        } catch (DirectoryIteratorException e) {
            throw unreadable(root, folder, Objects.requireNonNull(e.getCause(), "it always has one"));
        } catch (IOException e) {
            throw unreadable(root, folder, e);
        }
    }

    private static FurrowException unreadable(ScriptFolder root, Path folder, IOException e) {
        return new FurrowException(
                Diagnostic.of(Place.of(root.display(folder)), "can't be read: " + FileErrors.reason(e)), e);
    }

    private void entry(ScriptFolder root, Path entry, String of, List<SeedFile> found) {
        String name = entry.getFileName().toString();
        if (name.startsWith(".") || name.startsWith("_")) {
            return;
        }
        if (Files.isDirectory(entry)) {
            if (of.isEmpty() && name.equalsIgnoreCase(environment)) {
                look(root, entry, environment, found);
            }
            return;
        }
        SeedFile file = new SeedFile(entry, root.display(entry), of);
        if (readers.areFor(file)) {
            FileNames.requireRead(root.display(entry));
            found.add(file);
        }
    }
}
