package dev.furrow.bench.seed;

import dev.furrow.bench.process.Command;
import dev.furrow.bench.process.Report;
import dev.furrow.bench.process.Scratch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * More and more rows: {@code psql \copy}, {@code sqlite3 .import} and the goal {@code seed:all} of the same file, in turn, without what
 * Maven's start takes. The users are there already, so that the key to them stays in place; each run is looked at for its rows.
 *
 * <p>System properties: {@code seeds} (numbers of rows), {@code times} (rounds), {@code maven} (the words that start a Maven which finds
 * Furrow's plugins).
 */
public final class SeedGrowth {
    private static final String MAVEN = System.getProperty("maven", "mvn -o -q -B");
    private static final String VALIDATE = "mvn validate";
    private static final String GOAL = "mvn seed:all";

    private final Path folder;
    private final int times = Integer.getInteger("times", 5);
    private final List<Integer> growth = Arrays.stream(
                    System.getProperty("seeds", "10000,100000,1000000").split(",", -1))
            .map(Integer::valueOf)
            .toList();
    private final StringBuilder report = new StringBuilder();

    private SeedGrowth(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Report.write(report());
    }

    /** Runs all of it, and returns what it told. */
    public static String report() throws Exception {
        try (Scratch scratch = Scratch.make();
                PostgresStage postgres = PostgresStage.open()) {
            SeedGrowth subject = new SeedGrowth(scratch.folder());
            subject.grow("PostgreSQL", postgres);
            subject.grow("SQLite", new SqliteStage(scratch.folder().resolve("bench.db")));
            return subject.report.toString();
        }
    }

    private void grow(String product, Stage stage) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int rows : growth) {
            lines.add(line(product, stage, rows));
        }
        tell("| " + product + ", rows | the bare program, s | `" + GOAL + "`, s | without `" + VALIDATE
                + "`, of the bare program |\n|---:|---:|---:|---:|\n" + String.join("", lines) + "\n");
    }

    private String line(String product, Stage stage, int rows) throws Exception {
        Path project = folder.resolve(product + rows);
        Path seeds = Files.createDirectories(project.resolve("src/main/seeds"));
        Path csv = SampleSeeds.jokes(seeds, SampleSeeds.Format.CSV, rows);
        MavenGoal goal = new MavenGoal(project, MAVEN);
        List<String> validate = new ArrayList<>(List.of(MAVEN.split(" ", -1)));
        validate.add("validate");
        Loader peer = stage.peer(csv);
        Race race = Race.of(
                times,
                List.of(
                        filling(peer.name(), stage, rows, peer.load()),
                        new Loader(VALIDATE, () -> {}, () -> Command.run(project, validate)),
                        filling(GOAL, stage, rows, () -> goal.run(stage.url()))));
        double bare = race.median(peer.name());
        double all = race.median(GOAL);
        return String.format(
                Locale.ROOT, "| %,d | %.2f | %.2f | %.2f |%n", rows, bare, all, (all - race.median(VALIDATE)) / bare);
    }

    private static Loader filling(String name, Stage stage, int rows, Loader.Step load) {
        return new Loader(name, () -> stage.reset(List.of()), load, () -> requireFilled(stage, rows));
    }

    private static void requireFilled(Stage stage, int rows) throws SQLException {
        try (Connection connection = stage.connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM jokes")) {
            if (!count.next() || count.getInt(1) != rows) {
                throw new IllegalStateException("not all rows are there");
            }
        }
    }

    private void tell(String text) {
        System.out.print(text);
        report.append(text);
    }
}
