package dev.furrow.bench.graph;

import dev.furrow.revision.Plan;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.revision.target.Target;
import java.util.List;
import java.util.Set;
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
import org.openjdk.jmh.annotations.Warmup;

/** Headers that have been read become a graph, which is checked, and a plan. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class GraphInMemory {
    @Param({"1000", "10000", "100000"})
    int size = 1000;

    private List<Revision> revisions = List.of();
    private Set<RevisionId> heads = Set.of();

    @Setup
    public void write() {
        revisions = SampleGraph.of(size);
        heads = RevisionGraph.of(revisions)
                .upgrade(Set.of(), Target.parse("heads"))
                .to();
    }

    /** From nothing to all heads. */
    @Benchmark
    public Plan upgrade() {
        return RevisionGraph.of(revisions).upgrade(Set.of(), Target.parse("heads"));
    }

    /** From all heads to nothing. */
    @Benchmark
    public Plan downgrade() {
        return RevisionGraph.of(revisions).downgrade(heads, Target.parse("base"));
    }
}
