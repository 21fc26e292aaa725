package dev.furrow.junit;

import dev.furrow.database.DatabaseUrl;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.postgres.PostgresSystem;
import dev.furrow.postgres.connect.PostgresUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The servers of a run, each opened when a test first asks for it. */
final class Servers {
    private static final Pattern SQLITE_URL = Pattern.compile("(jdbc:)?sqlite:", Pattern.CASE_INSENSITIVE);

    private final Map<String, Server> open = new HashMap<>();

    /** Returns the server for a request; all requests with one URL share it. */
    synchronized Server of(Request request) throws SQLException, IOException {
        Server server = open.get(request.server());
        if (server == null) {
            server = open(request);
            open.put(request.server(), server);
        }
        return server;
    }

    private static Server open(Request request) throws SQLException, IOException {
        if (request.server().isEmpty()) {
            return SqliteFiles.in(Path.of(System.getProperty("java.io.tmpdir")));
        }
        try {
            return PostgresServer.open(url(request));
        } catch (FurrowException e) {
            throw e.advising(Advice.literal("To test on SQLite, this URL:", FurrowSettings.SQLITE));
        }
    }

    private static PostgresUrl url(Request request) {
        if (SQLITE_URL.matcher(request.server()).lookingAt()) {
            throw new FurrowException(request.origin() + " names a file of SQLite's; tests get files of their own");
        }
        DatabaseUrl url =
                DatabaseUrl.parse(request.server(), List.of(new PostgresSystem()), Path.of(""), request.origin());
        return (PostgresUrl) url;
    }

    synchronized void close() throws SQLException, IOException {
        for (Server server : open.values()) {
            server.close();
        }
    }
}
