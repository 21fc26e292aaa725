package dev.furrow.model.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A provider at work in this thread: its class loader is the context's, and what it prints goes nowhere until it is closed. */
final class ProviderSession implements AutoCloseable {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final ProviderLoader loader;
    private final QuietStreams streams;

    ProviderSession(UnitFolder unit, List<ClassRoot> roots) {
        this.loader = new ProviderLoader(unit, roots);
        this.streams = new QuietStreams(loader);
        Thread.currentThread().setContextClassLoader(loader);
    }

    PersistenceCalls calls() {
        return new PersistenceCalls(loader);
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(before);
        streams.close();
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the class path of the entities can't be closed", e);
        }
    }
}
