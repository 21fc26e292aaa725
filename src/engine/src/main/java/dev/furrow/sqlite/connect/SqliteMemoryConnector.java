package dev.furrow.sqlite.connect;

import dev.furrow.database.Connector;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.LockName;
import dev.furrow.database.LockRequest;
import dev.furrow.database.Session;
import java.sql.SQLException;
import java.time.Duration;

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

    /** An application's own may have something in it. */
    @Override
    public boolean exists() {
        return url.lender() != null;
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
        return LockRequest.unneeded();
    }

    /** It is there as long as it is open. */
    @Override
    public boolean create(Duration patience) {
        return false;
    }
}
