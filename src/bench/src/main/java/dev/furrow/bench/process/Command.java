package dev.furrow.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs other programs. */
public final class Command {
    private Command() {}

    /** Runs a program until it ends, and fails with its output if it does. */
    public static void run(List<String> words) throws IOException, InterruptedException {
        run(Path.of("").toAbsolutePath(), words);
    }

    /** Runs a program in a folder, as {@link #run(List)} does. */
    public static void run(Path folder, List<String> words) throws IOException, InterruptedException {
        run(folder, Map.of(), words);
    }

    /** Runs a program with further variables of its environment. */
    static void run(Path folder, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + "\n" + output);
        }
    }
}
