package dev.furrow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.SchemaRuns;
import dev.furrow.SeedOptions;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.testing.Project;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** An application that brings its database up to date and fills it when it starts, in a process of its own, at a sign. */
final class Starter implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    private Starter(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts its process.
     *
     * @param schema the application's, in production, or several with commas; empty in development
     */
    static Starter of(Project project, String schema) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName(),
                project.folder().toString(),
                project.url(),
                schema);
        try {
            return new Starter(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it could begin. */
    void waitUntilReady() {
        assertThat(line()).isEqualTo("ready");
    }

    /** Lets it begin. */
    void begin() {
        try (OutputStream sign = process.getOutputStream()) {
            sign.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end, and returns what it says: {@code 2 steps}, or why it failed. */
    String outcome() {
        return answers.lines().findFirst().orElse("ended without a word");
    }

    private String line() {
        try {
            return String.valueOf(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        Project project = Project.on(arguments[1], Path.of(arguments[0]));
        Settings.Builder settings = project.settings();
        if (arguments[2].contains(",")) {
            settings.environment("production")
                    .set(Setting.SCHEMAS, arguments[2], "the test")
                    .set(Setting.PARALLEL, "2", "the test");
        } else if (!arguments[2].isEmpty()) {
            settings.environment("production").schema(arguments[2]);
        }
        try (Furrow furrow = Furrow.open(settings.build())) {
            say("ready");
            System.in.read();
            say(furrow.hasSeveralSchemas() ? inEachSchema(furrow) : inOne(furrow) + " steps");
        } catch (RuntimeException e) {
            say("failed: " + String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }

    private static int inOne(Furrow furrow) {
        int steps = furrow.upgrade("d").steps().size();
        furrow.seedAll(SeedOptions.ALL);
        return steps;
    }

    /** Returns how many steps it ran in each. */
    private static String inEachSchema(Furrow furrow) {
        SchemaRuns<Integer> runs = furrow.inEachSchema(Starter::inOne, SchemaRuns.Listener.telling(Progress.SILENT));
        runs.requireNoneFailed();
        return runs.runs().stream().map(run -> String.valueOf(run.result())).collect(Collectors.joining(" "));
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }
}
