package dev.furrow.script;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Jars that folders are looked for in, those inside of jars too. Each is opened when it is first asked for, and stays open until this is
 * closed. Several threads may ask.
 */
final class OpenJars implements AutoCloseable {
    private final Map<Path, FileSystem> open = new LinkedHashMap<>();

    /**
     * Returns what paths inside are relative to.
     *
     * @param container a jar, or a folder of classes
     * @throws FurrowException if it is no folder and can't be read as a jar
     */
    synchronized Path root(Path container) {
        if (Files.isDirectory(container)) {
            return container;
        }
        @Nullable FileSystem jar = open.get(container);
        if (jar == null) {
            jar = opened(container);
            open.put(container, jar);
        }
        return jar.getPath("");
    }

    private static FileSystem opened(Path jar) {
        try {
            return FileSystems.newFileSystem(jar);
        } catch (ProviderNotFoundException e) {
            throw unreadable(
                    jar,
                    "no module of this Java reads such files",
                    "Is it a jar? A Java image of one's own" + " needs the module jdk.zipfs.",
                    e);
        } catch (IOException e) {
            throw unreadable(jar, FileErrors.reason(e), "Is it a jar?", e);
        }
    }

    private static FurrowException unreadable(Path jar, String reason, String advice, Exception cause) {
        return new FurrowException(
                Diagnostic.of("can't read " + jar + ": " + reason).advising(Advice.say(advice)), cause);
    }

    /** Closes those inside before those around them, each whatever becomes of the others. */
    @Override
    public synchronized void close() {
        Deque<FileSystem> inside = new ArrayDeque<>();
        open.values().forEach(inside::push);
        open.clear();
        @Nullable UncheckedIOException failure = null;
        for (FileSystem jar : inside) {
            try {
                jar.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = new UncheckedIOException(e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
