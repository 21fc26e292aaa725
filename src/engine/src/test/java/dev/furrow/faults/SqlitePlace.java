package dev.furrow.faults;

import dev.furrow.testing.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A file, and what SQLite keeps beside it, in a folder of its own. */
record SqlitePlace(Path folder) implements Place {
    private static final String NAME = "dev.db";

    /** What SQLite reads when it opens a file that somebody left behind. */
    private static final List<String> FILES = List.of(NAME, NAME + "-journal", NAME + "-wal");

    @Override
    public String url() {
        return "jdbc:sqlite:" + file();
    }

    Path file() {
        return folder.resolve(NAME);
    }

    /** It ends with the process. */
    @Override
    public void waitForEnd() {}

    @Override
    public void execute(String sql) {
        Project.on(url(), folder).execute(sql);
    }

    @Override
    public State state() {
        return State.ofSqlite(url());
    }

    /** Copies it as it lies on the disk: while a transaction is open, that is what the next one finds if this process is killed. */
    SqlitePlace copyTo(Path other) {
        try {
            Files.createDirectories(other);
            for (String name : FILES) {
                if (Files.exists(folder.resolve(name))) {
                    Files.copy(folder.resolve(name), other.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return new SqlitePlace(other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
