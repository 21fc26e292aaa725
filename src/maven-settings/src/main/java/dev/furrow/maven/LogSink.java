package dev.furrow.maven;

import dev.furrow.console.Sink;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugin.logging.Log;

/**
 * Lines for Maven's logger, and text for another program past it.
 *
 * @param pipe where that text goes
 */
record LogSink(Log log, PrintStream pipe) implements Sink {
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

    /** In UTF-8, whatever the stream takes characters for. */
    @Override
    public void raw(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        pipe.write(bytes, 0, bytes.length);
        pipe.flush();
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
