package dev.furrow.bench.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs other programs. */
final class Command {
    private Command() {}

    /** Runs a program until it ends, and fails with its output if it does. */
    static void run(List<String> words) throws IOException, InterruptedException {
        run(Path.of("").toAbsolutePath(), words);
    }

    /** Runs a program in a folder, as {@link #run(List)} does. */
    static void run(Path folder, List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + "\n" + output);
        }
    }
}
