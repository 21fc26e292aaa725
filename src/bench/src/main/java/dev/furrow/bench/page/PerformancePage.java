package dev.furrow.bench.page;

import dev.furrow.bench.apply.ApplyAgainstPeers;
import dev.furrow.bench.process.Report;
import dev.furrow.bench.seed.SeedGrowth;

/** Measures what {@code docs/performance.md} tells of revisions and of seeds, and writes its tables as they stand there. */
public final class PerformancePage {
    private PerformancePage() {}

    /** Takes the system properties of {@link ApplyAgainstPeers} and {@link SeedGrowth}. */
    public static void main(String[] arguments) throws Exception {
        // Written twice, so that what was measured isn't lost where the second subject fails.
        String revisions = ApplyAgainstPeers.report();
        Report.write(revisions);
        Report.write(revisions + SeedGrowth.report());
    }
}
