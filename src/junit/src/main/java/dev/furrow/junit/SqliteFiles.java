package dev.furrow.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.sqlite.SQLiteDataSource;

/** Files of SQLite's in a folder that goes with the run. */
final class SqliteFiles implements Server {
    private static final List<String> BESIDE = List.of("", "-journal", "-wal", "-shm");

    private final RunFolder folder;
    private final AtomicInteger count = new AtomicInteger();

    private SqliteFiles(RunFolder folder) {
        this.folder = folder;
    }

    /** Takes away what killed runs left in {@code parent}, and begins a run of its own there. */
    static SqliteFiles in(Path parent) throws IOException {
        RunFolder.sweep(parent);
        return new SqliteFiles(RunFolder.make(parent));
    }

    @Override
    public Address create() {
        return address(folder.path().resolve("test" + count.incrementAndGet() + ".db"));
    }

    @Override
    public Address copy(Address template) throws IOException {
        Address copy = create();
        Path from = Path.of(template.name());
        if (Files.exists(from)) { // SQLite makes a file when the first table comes
            Files.copy(from, Path.of(copy.name()));
        }
        return copy;
    }

    private static Address address(Path file) {
        String url = "jdbc:sqlite:" + file + "?foreign_keys=on";
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url);
        return new Address(file.toString(), url, source);
    }

    @Override
    public void drop(Address database) throws IOException {
        for (String ending : BESIDE) {
            Files.deleteIfExists(Path.of(database.name() + ending));
        }
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
