package dev.furrow.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a program cost from its start to its end, what it started included.
 *
 * @param wall seconds by the clock
 * @param cpu seconds of processors, its own and the kernel's for it
 * @param megabytes the most memory that one of its processes had
 */
public record Usage(double wall, double cpu, long megabytes) {
    /** Debian's package of the same name; a shell's own word knows nothing of memory. */
    private static final String TIME = "/usr/bin/time";

    /** Runs a program in a folder until it ends; fails with its output if it does. */
    public static Usage of(Path folder, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        Path told = Files.createTempFile("usage", ".txt");
        try {
            List<String> timed = new ArrayList<>(List.of(TIME, "-q", "-f", "%e %U %S %M", "-o", told.toString()));
            timed.addAll(words);
            Command.run(folder, environment, timed);
            String[] numbers = Files.readString(told).strip().split(" ", -1);
            return new Usage(
                    Double.parseDouble(numbers[0]),
                    Double.parseDouble(numbers[1]) + Double.parseDouble(numbers[2]),
                    Long.parseLong(numbers[3]) / 1024);
        } finally {
            Files.delete(told);
        }
    }
}
