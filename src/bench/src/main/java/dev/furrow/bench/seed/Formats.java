package dev.furrow.bench.seed;

import dev.furrow.bench.process.Scratch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same rows as CSV, JSON lines and YAML into both databases. System properties: {@code rows}, {@code times}. */
public final class Formats {
    private Formats() {}

    public static void main(String[] arguments) throws Exception {
        try (Scratch scratch = Scratch.make()) {
            run(scratch.folder());
        }
    }

    private static void run(Path base) throws Exception {
        int rows = Integer.getInteger("rows", 200_000);
        int times = Integer.getInteger("times", 5);
        for (SampleSeeds.Format format : SampleSeeds.Format.values()) {
            Path seeds = base.resolve(format.name()).resolve("src/main/seeds");
            SampleSeeds.users(seeds);
            SampleSeeds.jokes(seeds, format, rows);
        }
        try (PostgresStage stage = PostgresStage.open()) {
            Race.run("PostgreSQL: " + rows + " rows", times, loaders(stage, base));
        }
        Race.run("SQLite: " + rows + " rows", times, loaders(new SqliteStage(base.resolve("bench.db")), base));
    }

    private static List<Loader> loaders(Stage stage, Path base) {
        List<Loader> loaders = new ArrayList<>();
        for (SampleSeeds.Format format : SampleSeeds.Format.values()) {
            loaders.add(stage.furrow(format.name(), base.resolve(format.name()), List.of()));
        }
        return loaders;
    }
}
