package dev.furrow.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a subject's program tells, in Markdown. */
public final class Report {
    private Report() {}

    /** Writes it where the system property {@code report} says; nowhere without that. */
    public static void write(String text) throws IOException {
        String file = System.getProperty("report", "");
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), text);
        }
    }
}
