package dev.furrow.postgres.copy;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the programs that come with PostgreSQL, found on the path. */
final class ClientProgram {
    private static final Pattern MAJOR = Pattern.compile("\\b(\\d+)(\\.|beta|rc|devel|\\b)");
    private static final int SHOWN_LINES = 8;

    private final String name;
    private final Path program;

    private ClientProgram(String name, Path program) {
        this.name = name;
        this.program = program;
    }

    /**
     * Finds it.
     *
     * @param path folders, separated as the system does it
     * @throws FurrowException if it isn't in one of them
     */
    static ClientProgram find(String name, String path) {
        for (String folder : path.split(Pattern.quote(File.pathSeparator), -1)) {
            for (String file : List.of(name, name + ".exe")) {
                Path program = Path.of(folder.isEmpty() ? "." : folder).resolve(file);
                if (Files.isExecutable(program) && Files.isRegularFile(program)) {
                    return new ClientProgram(name, program);
                }
            }
        }
        throw new FurrowException(Diagnostic.of(name + " isn't on the PATH")
                .noting("Copies of PostgreSQL's databases are made by its own programs.")
                .advising(Advice.say("Install PostgreSQL's client programs, of the server's version or a later one.")));
    }

    /**
     * Makes sure that it knows all that the server has.
     *
     * @param server the server's version, {@code 15.4}
     */
    void requireFor(String server) {
        String own = run(List.of("--version"), Map.of());
        if (major(own) < major(server)) {
            throw new FurrowException(Diagnostic.of(name + " is of version " + major(own) + ", and the server of "
                            + major(server) + ": it doesn't know what is newer")
                    .noting("It was found at " + program + ".")
                    .advising(Advice.say("Put the client programs of PostgreSQL " + major(server)
                            + " or later in front of the PATH.")));
        }
    }

    private static int major(String version) {
        Matcher matcher = MAJOR.matcher(version);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /**
     * Runs it to its end, and returns what it printed.
     *
     * @param environment what it has beside this process's
     * @throws FurrowException with what it printed, if it fails
     */
    String run(List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("PGSERVICE");
        builder.environment().putAll(environment);
        try {
            return finished(builder.start());
        } catch (IOException e) {
            throw new FurrowException(Diagnostic.of("can't run " + program + ": " + e.getMessage()), e);
        }
    }

    private String finished(Process process) throws IOException {
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw failure(output);
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FurrowException(Diagnostic.of("interrupted while " + name + " was at work"), e);
        } finally {
            process.destroy();
        }
    }

    private FurrowException failure(String output) {
        List<String> lines = output.lines()
                .map(line -> line.replaceFirst("^" + name + ": (error: )?", ""))
                .filter(line -> !line.isBlank())
                .limit(SHOWN_LINES)
                .toList();
        String what = lines.isEmpty() ? "it said nothing" : lines.get(0);
        return new FurrowException(
                Diagnostic.of(name + ": " + what).noting(lines.subList(Math.min(1, lines.size()), lines.size())));
    }
}
