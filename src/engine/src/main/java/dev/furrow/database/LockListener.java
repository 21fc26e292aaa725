package dev.furrow.database;

import dev.furrow.error.Diagnostic;

/** Is told what happens while a run waits for its turn. Every method may be left out. */
public interface LockListener {
    /**
     * Another run holds the lock. Told once, and again whenever the holder changes.
     *
     * @param holder who holds it and since when, in words
     */
    default void waiting(String holder) {}

    /**
     * The server has no connection left for this run. Told once.
     *
     * @param why the server and what it said, in words
     */
    default void waitingForConnection(String why) {}

    /**
     * Somebody who isn't Furrow keeps this run from writing, and it waits. Told at its beginning, and again whenever that is somebody else.
     *
     * @param why who does, in words
     */
    default void waitingForOthers(String why) {}

    /**
     * What another transaction stood in the way of was rolled back, and is tried again.
     *
     * @param failure what the database said
     */
    default void tryingAgain(Diagnostic failure) {}
}
