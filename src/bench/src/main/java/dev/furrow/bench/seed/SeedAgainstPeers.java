package dev.furrow.bench.seed;

import dev.furrow.bench.process.Scratch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A million rows of seven columns with a primary key and a foreign key in place, once more with two indexes: {@code psql \copy},
 * {@code sqlite3 .import} and {@code seed:all} of the same file, in turn, five times each.
 *
 * <p>System properties: {@code inPlace}, which seeds the jokes alone, so that PostgreSQL's key to the users stays in place; {@code rows}, {@code times}, {@code on} ({@code postgresql}, {@code sqlite}); {@code maven}, the words that
 * start a Maven which finds Furrow's plugins, lets the whole goal take part.
 */
public final class SeedAgainstPeers {
    private static final List<String> INDEXES = List.of(
            "CREATE INDEX jokes_by_user ON jokes (user_id)", "CREATE INDEX jokes_by_time ON jokes (created_at, title)");

    private final Path project;
    private final int rows = Integer.getInteger("rows", 1_000_000);
    private final int times = Integer.getInteger("times", 5);
    private final String only = System.getProperty("on", "");
    private final String maven = System.getProperty("maven", "");

    private SeedAgainstPeers(Path project) {
        this.project = project;
    }

    public static void main(String[] arguments) throws Exception {
        try (Scratch scratch = Scratch.make()) {
            new SeedAgainstPeers(scratch.folder()).run();
        }
    }

    private void run() throws Exception {
        Path seeds = project.resolve("src/main/seeds");
        Files.createDirectories(seeds);
        if (!Boolean.getBoolean("inPlace")) {
            SampleSeeds.users(seeds);
        }
        Path csv = SampleSeeds.jokes(seeds, SampleSeeds.Format.CSV, rows);
        if (isOn("postgresql")) {
            try (PostgresStage stage = PostgresStage.open()) {
                race("PostgreSQL", stage, csv);
            }
        }
        if (isOn("sqlite")) {
            race("SQLite", new SqliteStage(project.resolve("bench.db")), csv);
        }
    }

    private boolean isOn(String product) {
        return only.isEmpty() || only.equals(product);
    }

    private void race(String product, Stage stage, Path csv) throws Exception {
        race(product + ", primary key and foreign key", stage, csv, List.of());
        race(product + ", two indexes besides", stage, csv, INDEXES);
    }

    private void race(String title, Stage stage, Path csv, List<String> indexes) throws Exception {
        List<Loader> loaders = new ArrayList<>();
        Loader peer = stage.peer(csv);
        loaders.add(new Loader(peer.name(), () -> stage.reset(indexes), peer.load()));
        loaders.add(stage.furrow("Furrow", project, indexes));
        if (!maven.isEmpty()) {
            MavenGoal goal = new MavenGoal(project, maven);
            loaders.add(new Loader("mvn seed:all", () -> stage.reset(indexes), () -> goal.run(stage.url())));
        }
        Race.run(title + ": " + rows + " rows", times, loaders);
    }
}
