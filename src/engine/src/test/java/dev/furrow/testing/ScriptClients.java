package dev.furrow.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The programs that people run scripts with, if this machine has them. */
public final class ScriptClients {
    /** Whether pg_dump has refused the tests' server, of which there is one. */
    private static volatile boolean isOlder;

    private ScriptClients() {}

    /** How a program ended, and all that it printed. */
    public record Ended(int code, String output) {}

    /** Runs a script with psql on a database; the test is skipped where there is no psql. */
    public static Ended psql(FreshDatabase database, Path script) {
        requireInstalled("psql");
        return run(
                Map.of("PGCLIENTENCODING", "LATIN1"),
                List.of(
                        program("psql"),
                        "-X",
                        "-f",
                        script.toString(),
                        database.url().substring("jdbc:".length())));
    }

    /** Runs a script with sqlite3 on a file; the test is skipped where there is no sqlite3. */
    public static Ended sqlite3(Path database, Path script) {
        requireInstalled("sqlite3");
        return run(Map.of(), List.of("sqlite3", "-batch", database.toString(), ".read " + script));
    }

    /**
     * Returns what pg_dump says of a database, without the journal's rows; empty where there is no pg_dump, or one that is older
     * than the server.
     */
    public static Optional<String> pgDump(FreshDatabase database) {
        if (isOlder || !isInstalled("pg_dump")) {
            return Optional.empty();
        }
        Ended ended = run(
                Map.of(),
                List.of(
                        program("pg_dump"),
                        "--inserts",
                        "--exclude-table-data=*.furrow_journal",
                        database.url().substring("jdbc:".length())));
        isOlder = ended.output().contains("server version mismatch");
        return isOlder ? Optional.empty() : Optional.of(ended.output().replaceAll("(?m)^\\\\(un)?restrict .*$", ""));
    }

    /** What Debian puts on the path is a script that looks for the newest and takes eight times as long as that to start. */
    private static String program(String name) {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return name;
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin").resolve(name))
                    .filter(Files::isExecutable)
                    .map(Path::toString)
                    .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                    .orElse(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips the test that asks if {@code program} is not on the path. */
    static void requireInstalled(String program) {
        Assumptions.assumeTrue(
                isInstalled(program), program + " is not on the path: install it, and this test compares its result");
    }

    private static boolean isInstalled(String program) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static Ended run(Map<String, String> environment, List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
