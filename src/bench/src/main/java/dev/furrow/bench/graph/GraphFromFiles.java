package dev.furrow.bench.graph;

import dev.furrow.postgres.PostgresSystem;
import dev.furrow.revision.Plan;
import dev.furrow.revision.target.Target;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.ScriptFolder;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sqlite.SqliteSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/** Scripts in a folder become a graph and a plan: what a goal does before it asks the database for more than its rows. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class GraphFromFiles {
    private static final List<SqlSyntax> SYNTAXES = List.of(new PostgresSystem().syntax(), new SqliteSystem().syntax());

    @Param({"1000", "10000"})
    int size = 1000;

    private Path folder = Path.of("");

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("furrow-bench");
        SampleGraph.write(SampleGraph.of(size), folder);
    }

    @TearDown
    public void clear() throws IOException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.forEach(paths::add);
        }
        Collections.reverse(paths);
        for (Path path : paths) {
            Files.delete(path);
        }
    }

    /** In a JVM that has done it before. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 5, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Plan upgrade() {
        return plan();
    }

    /** Once, in a JVM that has just begun, as a goal does. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Plan upgradeAtOnce() {
        return plan();
    }

    private Plan plan() {
        return RevisionScripts.load(List.of(new ScriptFolder("", folder)), SYNTAXES, "bench")
                .graph()
                .upgrade(Set.of(), Target.parse("heads"));
    }
}
