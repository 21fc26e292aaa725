package dev.furrow.model.jpa;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output and error, closed to threads that work in one class loader; all others go on printing. A thread belongs to the
 * loader that is its context's, as do the threads that it starts.
 */
final class QuietStreams implements AutoCloseable {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    QuietStreams(ClassLoader silenced) {
        System.setOut(new PrintStream(new Gate(out, silenced), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new Gate(err, silenced), true, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }

    /** Lets through what others print. */
    private static final class Gate extends OutputStream {
        private final PrintStream beyond;
        private final ClassLoader silenced;

        Gate(PrintStream beyond, ClassLoader silenced) {
            this.beyond = beyond;
            this.silenced = silenced;
        }

        @Override
        public void write(int one) {
            if (isOpen()) {
                beyond.write(one);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (isOpen()) {
                beyond.write(bytes, from, length);
            }
        }

        @Override
        public void flush() {
            beyond.flush();
        }

        private boolean isOpen() {
            return Thread.currentThread().getContextClassLoader() != silenced;
        }
    }
}
