package dev.furrow.sqlite.connect;

import dev.furrow.database.DatabaseUrl;
import dev.furrow.database.Session;
import dev.furrow.testing.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A process that is in the midst of a transaction, part of which is in the file already, until its input ends. */
final class HalfDone {
    private HalfDone() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        DatabaseUrl url = Databases.url("jdbc:sqlite:" + arguments[0], Path.of(""), "furrow.url");
        try (Session session = url.connector().openForWriting(Duration.ZERO);
                Statement statement = session.jdbc().createStatement()) {
            // A small cache is written out early, which needs the journal on disk first.
            statement.executeUpdate(
                    "PRAGMA cache_size = 1; BEGIN IMMEDIATE; INSERT INTO users"
                            + " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i FROM n");
            System.out.println("half done");
            System.in.read();
        }
    }
}
