package dev.furrow.operation;

/**
 * A revision in Java. It says what it wants by calling {@link Operations}; nothing is sent to a database while it does.
 *
 * <p>The class needs a constructor without parameters.
 */
public interface Migration {
    /** Records what leads from the revision before to this one. */
    void up(Operations op);

    /** Records what leads back. A revision that doesn't say it is undone operation by operation, where each says how. */
    default void down(Operations op) {
        throw new UnsupportedOperationException("this revision doesn't say how to go back");
    }
}
