package dev.furrow.database;

/** Is told what happens while a run waits for its turn. */
public interface LockListener {
    /**
     * Another run holds the lock. Told once, and again whenever the holder changes.
     *
     * @param holder who holds it and since when, in words
     */
    default void waiting(String holder) {}
}
