package dev.furrow.sqlite;

import dev.furrow.database.Connector;
import dev.furrow.database.ScratchDatabase;
import dev.furrow.database.Session;
import dev.furrow.database.SharedSessionConnector;
import dev.furrow.sqlite.connect.SqliteUrl;
import java.time.Duration;

/** A database in memory, for as long as it is open. */
final class SqliteScratchDatabase implements ScratchDatabase {
    private final Session session;

    private SqliteScratchDatabase(Session session) {
        this.session = session;
    }

    static SqliteScratchDatabase inMemory(SqliteSystem system) {
        return new SqliteScratchDatabase(SqliteUrl.memory(system).connector().openForWriting(Duration.ZERO));
    }

    @Override
    public Connector connector() {
        return new SharedSessionConnector(session, "a database in memory");
    }

    @Override
    public String schema() {
        return "";
    }

    @Override
    public Session reader() {
        return session.share();
    }

    @Override
    public void close() {
        session.close();
    }
}
