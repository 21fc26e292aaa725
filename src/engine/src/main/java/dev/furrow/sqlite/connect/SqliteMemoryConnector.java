package dev.furrow.sqlite.connect;

import dev.furrow.database.Connector;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.Lock;
import dev.furrow.database.LockHolder;
import dev.furrow.database.LockName;
import dev.furrow.database.LockRequest;
import dev.furrow.database.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The way into memory: each session has a database of its own, so there is nobody to keep out. */
public final class SqliteMemoryConnector implements Connector {
    private final SqliteUrl url;
    private final SqliteDriver driver;

    SqliteMemoryConnector(SqliteUrl url) {
        this.url = url;
        this.driver = new SqliteDriver(url);
    }

    @Override
    public DatabaseSystem system() {
        return url.system();
    }

    @Override
    public String display() {
        return url.display();
    }

    @Override
    public boolean exists() {
        return false;
    }

    @Override
    public Session openForReading(Duration patience) {
        return openForWriting(patience);
    }

    @Override
    public Session openForWriting(Duration patience) {
        try {
            return SqliteDriver.writing(
                    driver.create(url.name(), patience), system(), display(), new Session.Nothing());
        } catch (SQLException e) {
            throw SqliteConnectErrors.ofMemory(e);
        }
    }

    @Override
    public LockRequest requestLock(LockName name, String who) {
        return new NobodyElse();
    }

    private static final class NobodyElse implements LockRequest {
        @Override
        public Optional<Lock> tryAcquire() {
            return Optional.of(new Unneeded());
        }

        @Override
        public Optional<LockHolder> holder() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }

    private static final class Unneeded implements Lock {
        @Override
        public void requireHeld() {}

        @Override
        public void close() {}
    }
}
