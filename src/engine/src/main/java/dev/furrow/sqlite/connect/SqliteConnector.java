package dev.furrow.sqlite.connect;

import dev.furrow.database.Connector;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.Lock;
import dev.furrow.database.LockHolder;
import dev.furrow.database.LockName;
import dev.furrow.database.LockRequest;
import dev.furrow.database.Session;
import dev.furrow.database.Sql;
import dev.furrow.database.SystemUser;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way into a file of SQLite's. While anything that it opened is open, no other connector in this JVM gets in. */
public final class SqliteConnector implements Connector {
    private final SqliteUrl url;
    private final SqliteFile file;
    private final SqliteDriver driver;
    private final JvmMutex mutex;
    private @Nullable LockHolder self;

    SqliteConnector(SqliteUrl url, SqliteFile file) {
        this.url = url;
        this.file = file;
        this.driver = new SqliteDriver(url);
        this.mutex = new JvmMutex(file);
    }

    @Override
    public DatabaseSystem system() {
        return url.system();
    }

    @Override
    public String display() {
        return url.display();
    }

    /** Returns the file, absolute and without links. */
    public Path file() {
        return file.real();
    }

    /** The program takes a file's name as its argument; this is for who writes one. */
    @Override
    public Map<String, String> environment() {
        return Map.of("FURROW_RUN_FILE", file.real().toString());
    }

    /** Returns the way into another file, by the same options. */
    public Connector ofFile(Path other) {
        return new SqliteConnector(url.own(), SqliteFile.at(other));
    }

    @Override
    public boolean exists() {
        return file.exists();
    }

    @Override
    public Session openForReading(Duration patience) {
        return open(patience, Access.READING);
    }

    @Override
    public Session openForWriting(Duration patience) {
        return open(patience, Access.WRITING);
    }

    private enum Access {
        READING,
        WRITING
    }

    private Session open(Duration patience, Access access) {
        enter(patience);
        boolean opened = false;
        try {
            Session session = access == Access.READING
                    ? SqliteDriver.reading(read(patience), system(), display(), mutex.exit())
                    : SqliteDriver.writing(write(patience), system(), display(), mutex.exit());
            opened = true;
            return session;
        } catch (SQLException | IOException e) {
            throw SqliteConnectErrors.of(file, e);
        } finally {
            if (!opened) {
                mutex.leave();
            }
        }
    }

    private Connection read(Duration patience) throws SQLException {
        return file.exists() ? driver.read(file.real().toString(), patience) : driver.memory();
    }

    private Connection write(Duration patience) throws SQLException, IOException {
        Files.createDirectories(file.folder());
        return driver.create(file.real().toString(), patience);
    }

    private void enter(Duration patience) {
        try {
            if (!mutex.enter(patience, SystemUser.describe())) {
                throw new FurrowException(
                        display() + " is in use by " + mutex.holder() + "; waited " + patience.toSeconds() + " s",
                        Advice.set("Give it more time:", "lockTimeout", "10m"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FurrowException(
                    Diagnostic.of("interrupted while " + display() + " was in use by " + mutex.holder()), e);
        }
    }

    /** A file has one lock, whatever it is for. */
    @Override
    public LockRequest requestLock(LockName name, String who) {
        return new Request(who);
    }

    private final class Request implements LockRequest {
        private final String who;

        Request(String who) {
            this.who = who;
        }

        @Override
        public Optional<Lock> tryAcquire() {
            return tryLock(who);
        }

        @Override
        public Optional<LockHolder> holder() {
            return holderOfLock();
        }

        @Override
        public void close() {}
    }

    private Optional<Lock> tryLock(String who) {
        if (self != null) {
            throw new IllegalStateException("this connector has locked " + display() + " already");
        }
        if (!mutex.tryEnter(who)) {
            return Optional.empty();
        }
        Optional<Lock> lock = Optional.empty();
        try {
            lock = SqliteLock.tryLock(file, who, new Unlocking());
            self = lock.isPresent() ? LockHolder.of(who, Instant.now()) : null;
            return lock;
        } catch (IOException e) {
            throw SqliteConnectErrors.ofLock(file, e);
        } finally {
            if (lock.isEmpty()) {
                mutex.leave();
            }
        }
    }

    private final class Unlocking implements Runnable {
        @Override
        public void run() {
            self = null;
            mutex.leave();
        }
    }

    private Optional<LockHolder> holderOfLock() {
        if (self != null) {
            return Optional.of(self);
        }
        if (!mutex.tryEnter(SystemUser.describe())) {
            return Optional.of(mutex.holder());
        }
        try {
            return SqliteLock.holder(file);
        } catch (IOException e) {
            throw SqliteConnectErrors.ofLock(file, e);
        } finally {
            mutex.leave();
        }
    }

    /** An empty file is none yet; VACUUM writes one of a page. */
    @Override
    public boolean create(Duration patience) {
        if (exists()) {
            return false;
        }
        try (Session session = openForWriting(patience)) {
            Sql.execute(session.jdbc(), "VACUUM");
            return true;
        } catch (SQLException e) {
            throw SqliteConnectErrors.of(file, e);
        }
    }
}
