package dev.furrow.bench.seed;

import dev.furrow.bench.process.Command;
import dev.furrow.bench.process.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A server, and the program psql. */
record PostgresStage(PostgresServer server) implements Stage, AutoCloseable {
    static PostgresStage open() throws IOException {
        return new PostgresStage(PostgresServer.open());
    }

    @Override
    public String url() {
        return server.url();
    }

    @Override
    public Connection connect() throws SQLException {
        return server.connect();
    }

    @Override
    public Loader peer(Path csv) {
        String copy = "\\copy jokes (" + SampleSeeds.HEADINGS + ") FROM '" + csv + "' WITH (FORMAT csv, HEADER)";
        List<String> words = List.of("psql", "-X", "-q", "-d", url().substring("jdbc:".length()), "-c", copy);
        return new Loader("psql \\copy", () -> {}, () -> Command.run(words));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
