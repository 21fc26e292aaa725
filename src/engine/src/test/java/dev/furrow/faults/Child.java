package dev.furrow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Furrow;
import dev.furrow.OpenedOn;
import dev.furrow.database.Connector;
import dev.furrow.database.Lock;
import dev.furrow.database.LockName;
import dev.furrow.testing.Databases;
import dev.furrow.testing.Project;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A job in a process of its own, to be killed. */
final class Child implements AutoCloseable {
    /** It never stops by itself. */
    static final int ANYWHERE = -1;

    /** It stops before it begins. */
    private static final int AT_FIRST = -2;

    /** It does nothing but to hold the lock. */
    private static final int HOLDING = -3;

    private final Process process;
    private final BufferedReader answers;

    private Child(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts one that can't make any file longer, once it has unpacked SQLite. */
    static Child startLimited(Job job, Project project, int bytes) {
        Child child = start(job, project, AT_FIRST);
        child.requireWord("loaded");
        FaultsTest.command("prlimit", "--pid", Long.toString(child.process.pid()), "--fsize=" + bytes);
        child.goOn();
        return child;
    }

    /** Starts one that has the lock of runs, and keeps it until it is killed. */
    static Child startHolding(Project project) {
        Child child = start(Job.UPGRADE, project, HOLDING);
        child.requireWord("holds");
        return child;
    }

    private void goOn() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a word of it. */
    void requireWord(String word) {
        assertThat(word()).isEqualTo(word);
    }

    /**
     * Starts one.
     *
     * @param stop before or after which statement it stops and waits for its end, counted from 0
     */
    static Child start(Job job, Project project, int stop) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                job.name(),
                project.folder().toString(),
                project.url(),
                project.schema(),
                Integer.toString(stop)));
        try {
            return new Child(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String word() {
        try {
            String line = answers.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether it ended by itself within a time. */
    boolean endsWithin(long microseconds) {
        try {
            return process.waitFor(microseconds, TimeUnit.MICROSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for its end, and returns whether it did its job. */
    boolean succeeds() {
        return process.onExit().join().exitValue() == 0;
    }

    /** Ends it as {@code kill -9} does, and waits for that. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) {
        Project project = Project.on(arguments[2], Path.of(arguments[1]));
        if (!arguments[3].isEmpty()) {
            project.inProduction(arguments[3]);
        }
        int stop = Integer.parseInt(arguments[4]);
        AtomicInteger count = new AtomicInteger();
        if (stop == HOLDING) {
            hold(project);
            return;
        }
        if (stop == AT_FIRST) {
            Project.on("jdbc:sqlite::memory:", project.folder()).furrow().current();
            say("loaded");
            read();
        }
        Furrow furrow = stop < 0
                ? project.furrow()
                : OpenedOn.system(project.settings().build(), Watched.sqlite(() -> {
                    if (count.getAndIncrement() == stop) {
                        say("here");
                        read();
                    }
                }));
        say("begins");
        Job.valueOf(arguments[0]).run(furrow);
    }

    private static void hold(Project project) {
        Connector connector =
                Databases.url(project.url(), project.folder(), "the test").connector();
        String schema = connector.system().hasSchemas() ? "public" : "main";
        try (Lock lock = connector
                .tryLock(new LockName(schema, "furrow_version"), "holder@elsewhere")
                .orElseThrow()) {
            lock.requireHeld();
            say("holds");
            read();
        }
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }

    private static void read() {
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
