package dev.furrow.bench.seed;

import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.SeedPreview;
import dev.furrow.Settings;
import dev.furrow.bench.process.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From as many seeds as tables to a plan: each table refers to the two before it, each seed has one row. A database of SQLite's is read,
 * files are found and opened, seeds are ordered; nothing is written. Time has to grow as the number of tables does.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class SeedPlanning {
    @Param({"250", "1000", "4000"})
    int tables = 1000;

    private Scratch scratch = new Scratch(Path.of(""));
    private Settings settings = Settings.builder().build();

    @Setup
    public void write() throws IOException, SQLException {
        scratch = Scratch.make();
        settings = Settings.builder()
                .baseDir(scratch.folder())
                .url("jdbc:sqlite:dev.db")
                .build();
        Path seeds = Files.createDirectories(scratch.folder().resolve("src/main/seeds"));
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + scratch.folder().resolve("dev.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            for (int i = 0; i < tables; i++) {
                statement.execute(table(i));
                Files.writeString(seeds.resolve("t" + i + ".csv"), "id,name\n1,one\n");
            }
            statement.execute("COMMIT");
        }
    }

    private static String table(int number) {
        StringBuilder sql = new StringBuilder("CREATE TABLE t" + number + " (id INTEGER PRIMARY KEY, name TEXT");
        for (int before = Math.max(0, number - 2); before < number; before++) {
            sql.append(", of_").append(before).append(" INTEGER REFERENCES t").append(before);
        }
        return sql.append(")").toString();
    }

    @TearDown
    public void clear() throws IOException {
        scratch.close();
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public SeedPreview plan() {
        try (Furrow furrow = Furrow.open(settings)) {
            return furrow.previewSeedAll(SeedOptions.ALL);
        }
    }
}
