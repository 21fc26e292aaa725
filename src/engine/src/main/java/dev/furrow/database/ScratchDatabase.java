package dev.furrow.database;

/** A database without any tables, in which revisions are replayed; nothing of it is left when it is closed. */
public interface ScratchDatabase extends AutoCloseable {
    /** Returns the way into it, for one run after the other. */
    Connector connector();

    /** Returns the schema that the application is given there; empty where the connection's own is used. */
    String schema();

    /** Returns a session that sees what runs have committed, also between two of their steps. Closing it is the caller's. */
    Session reader();

    /** Throws it away. */
    @Override
    void close();
}
