package dev.furrow.maven;

import dev.furrow.console.Sink;
import org.apache.maven.plugin.logging.Log;

/** Lines for Maven's logger. */
record LogSink(Log log) implements Sink {
    @Override
    public void info(String line) {
        log.info(line);
    }

    @Override
    public void warn(String line) {
        log.warn(line);
    }

    @Override
    public void debug(String line) {
        log.debug(line);
    }

    @Override
    public boolean hearsInfo() {
        return log.isInfoEnabled();
    }

    @Override
    public boolean hearsDebug() {
        return log.isDebugEnabled();
    }
}
