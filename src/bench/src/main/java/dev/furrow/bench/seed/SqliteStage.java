package dev.furrow.bench.seed;

import dev.furrow.bench.process.Command;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** A file, and the program sqlite3. */
record SqliteStage(Path file) implements Stage {
    @Override
    public String url() {
        return "jdbc:sqlite:" + file;
    }

    @Override
    public Connection connect() throws SQLException {
        return new org.sqlite.JDBC().connect(url(), new Properties());
    }

    @Override
    public Loader peer(Path csv) {
        List<String> words = List.of(
                "sqlite3",
                "-bail",
                file.toString(),
                "PRAGMA foreign_keys = on",
                ".mode csv",
                ".import --skip 1 " + csv + " jokes");
        return new Loader("sqlite3 .import, keys checked", () -> {}, () -> Command.run(words));
    }
}
