package dev.furrow.testing;

import java.io.IOException;

/** What passes bytes on between two sockets, beside the test, until one side is through. */
public final class Relay {
    private Relay() {}

    /** The passing on of bytes. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /** Starts it; whatever the test does, it keeps no JVM alive. */
    public static void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // One side is through, and so is the other.
                        return;
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
