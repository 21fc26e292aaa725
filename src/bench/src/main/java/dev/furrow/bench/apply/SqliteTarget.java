package dev.furrow.bench.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** A file, and the program sqlite3. */
record SqliteTarget(Path file) implements Target {
    @Override
    public String title() {
        return "SQLite";
    }

    @Override
    public String jdbc() {
        return "jdbc:sqlite:" + file;
    }

    @Override
    public String url() {
        return "sqlite:" + file;
    }

    @Override
    public String sqlalchemy() {
        return "sqlite:///" + file;
    }

    @Override
    public List<String> program(Path script) {
        return List.of("sqlite3", "-bail", file.toString(), ".read " + script);
    }

    @Override
    public void reset() throws IOException {
        for (String ending : List.of("", "-journal", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(file + ending));
        }
    }

    @Override
    public Connection connect() throws SQLException {
        return new org.sqlite.JDBC().connect(jdbc(), new Properties());
    }
}
