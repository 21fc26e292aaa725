package dev.furrow.bench.schema;

import dev.furrow.Furrow;
import dev.furrow.Settings;
import dev.furrow.bench.process.PostgresServer;
import dev.furrow.bench.process.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * How long proving where a database is takes, beside applying its revisions, on both databases: {@code -Drevisions=1000 -Dtimes=3}.
 * Each revision makes a table; with {@code -Dtables=50} only so many do, and those after them add a column each. Prints a line for each time.
 */
public final class ProofAgainstApplying {
    private static final String DATABASE = "furrow_bench_proof";
    private static final double NANOS = 1e9;
    private static final int TABLES = Integer.getInteger("tables", Integer.MAX_VALUE);

    private ProofAgainstApplying() {}

    /** Needs no arguments. */
    public static void main(String[] args) throws IOException, SQLException {
        int revisions = Integer.getInteger("revisions", 1000);
        int times = Integer.getInteger("times", 3);
        try (Scratch scratch = Scratch.make();
                PostgresServer server = PostgresServer.open()) {
            write(scratch.folder(), revisions);
            for (int time = 1; time <= times; time++) {
                Path file = scratch.folder().resolve("proof-" + time + ".db");
                measure("sqlite", scratch.folder(), "jdbc:sqlite:" + file);
                server.execute("DROP DATABASE IF EXISTS " + DATABASE, "CREATE DATABASE " + DATABASE);
                measure("postgresql", scratch.folder(), server.urlOf(DATABASE));
                server.execute("DROP DATABASE " + DATABASE);
            }
        }
    }

    private static void write(Path project, int revisions) throws IOException {
        Path folder = Files.createDirectories(project.resolve("src/main/migrations"));
        for (int number = 1; number <= revisions; number++) {
            String parent = number == 1 ? "none" : "r" + (number - 1);
            List<String> statements = statements(number);
            Files.writeString(folder.resolve("r" + number + ".sql"), """
                    -- table %d
                    --
                    -- revision: r%d
                    -- down-revision: %s

                    -- migrate:up
                    %s;
                    """.formatted(
                            number, number, parent, String.join(";\n", statements)));
        }
    }

    private static List<String> statements(int number) {
        if (number > TABLES) {
            int table = number % TABLES + 1;
            return List.of("ALTER TABLE t" + table + " ADD COLUMN c" + number + " VARCHAR(20)");
        }
        List<String> all = new SampleSchema(number).statements();
        return all.subList(all.size() - 2, all.size());
    }

    private static void measure(String product, Path project, String url) {
        try (Furrow furrow =
                Furrow.open(Settings.builder().baseDir(project).url(url).build())) {
            long began = System.nanoTime();
            furrow.upgrade("head");
            long applied = System.nanoTime();
            furrow.detect();
            long proved = System.nanoTime();
            double applying = (applied - began) / NANOS;
            double proving = (proved - applied) / NANOS;
            System.out.printf(
                    Locale.ROOT,
                    "%-10s  applied in %.2f s, proved in %.2f s: %.2f times%n",
                    product,
                    applying,
                    proving,
                    proving / applying);
        }
    }
}
