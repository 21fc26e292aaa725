package dev.furrow.model.jpa.quiet;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Is enabled for nothing. */
public final class SilentLogger extends Logger {
    private static final long serialVersionUID = 1L;

    SilentLogger(String name) {
        super(name);
    }

    @Override
    public boolean isEnabled(Level level) {
        return false;
    }

    @Override
    protected void doLog(
            Level level,
            String loggerClass,
            Object message,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {}

    @Override
    protected void doLogf(
            Level level,
            String loggerClass,
            String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {}
}
