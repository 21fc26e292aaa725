package dev.furrow.model.jpa.quiet;

import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.LoggerProvider;
import org.jspecify.annotations.Nullable;

/**
 * JBoss Logging's way to the logging of the project, leading nowhere. Without it that would be whatever the project has on its
 * class path, with its configuration and its files, or the logging of the JVM, which is the build's own.
 */
public final class SilentLoggers implements LoggerProvider {
    /** For the service loader. */
    public SilentLoggers() {}

    @Override
    public Logger getLogger(String name) {
        return new SilentLogger(name);
    }

    @Override
    public void clearMdc() {}

    @Override
    public @Nullable Object putMdc(String key, Object value) {
        return null;
    }

    @Override
    public @Nullable Object getMdc(String key) {
        return null;
    }

    @Override
    public void removeMdc(String key) {}

    @Override
    public Map<String, Object> getMdcMap() {
        return Map.of();
    }

    @Override
    public void clearNdc() {}

    @Override
    public @Nullable String getNdc() {
        return null;
    }

    @Override
    public int getNdcDepth() {
        return 0;
    }

    @Override
    public @Nullable String popNdc() {
        return null;
    }

    @Override
    public @Nullable String peekNdc() {
        return null;
    }

    @Override
    public void pushNdc(String message) {}

    @Override
    public void setNdcMaxDepth(int depth) {}
}
