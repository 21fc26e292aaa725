package dev.furrow.launcher;

import dev.furrow.console.Sink;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines for the process's own streams.
 *
 * @param isQuiet whether only what is worth mending is printed
 * @param isDebugging whether what helps to find out why is
 */
record StreamSink(PrintStream out, PrintStream err, boolean isQuiet, boolean isDebugging) implements Sink {
    @Override
    public void info(String line) {
        if (!isQuiet) {
            out.println(line);
        }
    }

    @Override
    public void warn(String line) {
        err.println(line);
    }

    @Override
    public void debug(String line) {
        if (isDebugging) {
            out.println(line);
        }
    }

    @Override
    public void raw(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    @Override
    public boolean hearsInfo() {
        return !isQuiet;
    }

    @Override
    public boolean hearsDebug() {
        return isDebugging;
    }
}
