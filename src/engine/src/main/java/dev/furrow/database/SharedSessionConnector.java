package dev.furrow.database;

import java.time.Duration;

/** The way into a database that only its one connection sees: all sessions share that one, and nobody else is to be kept out. */
public final class SharedSessionConnector implements Connector {
    private final Session session;
    private final String display;

    /**
     * Makes the way.
     *
     * @param session stays the caller's
     */
    public SharedSessionConnector(Session session, String display) {
        this.session = session;
        this.display = display;
    }

    @Override
    public DatabaseSystem system() {
        return session.system();
    }

    @Override
    public String display() {
        return display;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public Session openForReading(Duration patience) {
        return session.share();
    }

    @Override
    public Session openForWriting(Duration patience) {
        return session.share();
    }

    @Override
    public LockRequest requestLock(LockName name, String who) {
        return LockRequest.unneeded();
    }

    @Override
    public boolean create(Duration patience) {
        return false;
    }
}
