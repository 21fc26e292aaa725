package dev.furrow.faults;

import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Files of SQLite. */
final class SqliteLab extends Lab {
    private final Map<Job, SqlitePlace> starts = new EnumMap<>(Job.class);
    private final AtomicInteger count = new AtomicInteger();

    SqliteLab(Path folder) {
        super(folder);
    }

    @Override
    String database() {
        return "SQLite";
    }

    @Override
    Project project(String url, Path scripts) {
        return Project.on(url, scripts);
    }

    @Override
    SqlitePlace empty() {
        return new SqlitePlace(newFolder()).copyTo(newFolder());
    }

    /** Returns a folder that isn't there yet. */
    Path newFolder() {
        return folder.resolve("place-" + count.incrementAndGet());
    }

    @Override
    SqlitePlace at(Job job) {
        return copy(job, newFolder());
    }

    /** Makes it in a folder of the caller's. */
    SqlitePlace copy(Job job, Path to) {
        return starts.computeIfAbsent(job.start(), this::start).copyTo(to);
    }

    private SqlitePlace start(Job job) {
        SqlitePlace place = empty();
        prepare(job, place, folder.resolve("half-way"));
        return place;
    }

    @Override
    public void close() {}
}
