package dev.furrow.adopt.copy;

import dev.furrow.database.Connector;
import dev.furrow.database.copy.BackupFile;
import dev.furrow.database.copy.DatabaseCopies;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.journal.Deployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Copies a deployment's database into files, out of them, and into other databases. */
public final class Backups {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Deployment deployment;
    private final Path baseDir;
    private final Path folder;

    /**
     * Copies a deployment's database.
     *
     * @param baseDir what files' names are relative to
     * @param folder where those go that nobody gave a name
     */
    public Backups(Deployment deployment, Path baseDir, Path folder) {
        this.deployment = deployment;
        this.baseDir = baseDir;
        this.folder = folder;
    }

    /**
     * Writes the database into a file, and returns it.
     *
     * @param file relative to the project; empty for one that is named by the database and the time
     */
    public Path write(String file) {
        DatabaseCopies copies = copies();
        Path target = file.isEmpty() ? unnamed(copies) : baseDir.resolve(file);
        copies.write(new BackupFile(target, file.isEmpty() ? target.toString() : file));
        return target;
    }

    private Path unnamed(DatabaseCopies copies) {
        String name = copies.name().replaceAll("[^A-Za-z0-9._-]", "_");
        return folder.resolve(name + "-" + TIME.format(Instant.now()) + "." + copies.ending());
    }

    /** Writes what is there before it is changed, and returns the file; empty where nothing is there yet. */
    public Optional<Path> beforeChanges() {
        return copies().isThere() ? Optional.of(write("")) : Optional.empty();
    }

    /** Fills the database, which has to be empty, from a file. All of it or nothing. */
    public void read(String file) {
        Path source = baseDir.resolve(file);
        if (file.isEmpty() || !Files.isRegularFile(source)) {
            throw new FurrowException((file.isEmpty()
                            ? Diagnostic.of("nobody said from which file to restore")
                            : Diagnostic.of(Place.of(file), "is no file"))
                    .advising(Advice.run("Name one:", "migrate:restore").with("file", "FILE")));
        }
        copies().read(source);
    }

    /** Makes a database that isn't there yet the same as this one. */
    public void copyTo(Connector target) {
        if (!target.system().equals(deployment.connector().system())) {
            throw new FurrowException(target.display() + " is another kind of database than "
                    + deployment.connector().display());
        }
        copies(deployment.connector(), "").copyTo(copies(target, ""));
    }

    private DatabaseCopies copies() {
        return copies(deployment.connector(), deployment.schema());
    }

    private DatabaseCopies copies(Connector connector, String schema) {
        return connector.system().copies(connector, schema, deployment.lockTimeout());
    }
}
