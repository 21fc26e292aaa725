package dev.furrow.bench.seed;

import dev.furrow.bench.process.Scratch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One big CSV file into both databases, in a heap that it doesn't fit into: run it with {@code -Xmx64m}. System properties: {@code
 * megabytes}, 1000 if it isn't given, and {@code on} as for {@link SeedAgainstPeers}.
 */
public final class BigFile {
    private static final int BYTES_PER_ROW = 95;

    private BigFile() {}

    public static void main(String[] arguments) throws Exception {
        try (Scratch scratch = Scratch.make()) {
            run(scratch.folder());
        }
    }

    private static void run(Path project) throws Exception {
        long rows = Long.getLong("megabytes", 1000) * 1_000_000 / BYTES_PER_ROW;
        String only = System.getProperty("on", "");
        SampleSeeds.users(project.resolve("src/main/seeds"));
        Path file = SampleSeeds.jokes(project.resolve("src/main/seeds"), SampleSeeds.Format.CSV, rows);
        System.out.printf(
                Locale.ROOT, "%d rows, %d MB, a heap of at most %d MB%n", rows, Files.size(file) / 1_000_000, heap());
        if (!only.equals("sqlite")) {
            try (PostgresStage stage = PostgresStage.open()) {
                load("PostgreSQL", stage, project, rows);
            }
        }
        if (!only.equals("postgresql")) {
            load("SQLite", new SqliteStage(project.resolve("bench.db")), project, rows);
        }
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory() / (1 << 20);
    }

    private static void load(String product, Stage stage, Path project, long rows) throws Exception {
        stage.reset(List.of());
        long start = System.nanoTime();
        stage.seed(project);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "  %-12s %7.1f s, %.0f rows/s%n", product, seconds, rows / seconds);
        stage.reset(List.of());
    }
}
