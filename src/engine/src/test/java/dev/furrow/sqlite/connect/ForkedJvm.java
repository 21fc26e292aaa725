package dev.furrow.sqlite.connect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process with the tests' class path, spoken to over its pipes: each waits for the other's line, never for a clock. */
final class ForkedJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    private ForkedJvm(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static ForkedJvm start(Class<?> main, Object... arguments) throws IOException {
        return start(Path.of(System.getProperty("java.io.tmpdir")), main, arguments);
    }

    /** Starts one that has a temporary folder of its own. */
    static ForkedJvm start(Path temporary, Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ForkedJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Returns the next line that it prints; empty if it ended instead. */
    String readLine() {
        try {
            String line = answers.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the system's number of it. */
    long process() {
        return process.pid();
    }

    /** Lets it end by itself, and waits for that. */
    void end() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /** Ends it as {@code kill -9} does, and waits for that. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
