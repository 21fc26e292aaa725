package dev.furrow.faults;

import dev.furrow.testing.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Databases of a server that is the faults' own, in production and with a schema of the application's. */
final class PostgresLab extends Lab {
    private final Server server;
    private final Map<Job, String> starts = new EnumMap<>(Job.class);
    private final AtomicInteger count = new AtomicInteger();

    PostgresLab(Path folder) {
        super(folder);
        server = Server.start(dataFolder());
    }

    /** In memory where the system has a place there: a database for each fault means many files. */
    private static Path dataFolder() {
        Path memory = Path.of("/dev/shm");
        try {
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "furrow-faults")
                    : Files.createTempDirectory("furrow-faults");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Server server() {
        return server;
    }

    @Override
    String database() {
        return "PostgreSQL";
    }

    /** There tables are truncated, with what refers to them, a schema is made, and each step has a limit for its locks. */
    @Override
    Project project(String url, Path scripts) {
        return Project.on(url, scripts).inProduction(PostgresPlace.SCHEMA);
    }

    @Override
    PostgresPlace empty() {
        return copy("template1", "");
    }

    @Override
    PostgresPlace at(Job job) {
        return at(job, "");
    }

    /**
     * Makes it somewhere else.
     *
     * @param options of {@code CREATE DATABASE}
     */
    PostgresPlace at(Job job, String options) {
        return copy(starts.computeIfAbsent(job.start(), this::start), options);
    }

    private PostgresPlace copy(String template, String options) {
        String name = "place_" + count.incrementAndGet();
        server.execute("CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY file_copy " + options);
        return new PostgresPlace(server, name);
    }

    /** It stays until the server goes. */
    private String start(Job job) {
        PostgresPlace place = empty();
        prepare(job, place, folder.resolve("half-way"));
        place.waitForEnd();
        return place.name();
    }

    @Override
    public void close() {
        server.close();
    }
}
