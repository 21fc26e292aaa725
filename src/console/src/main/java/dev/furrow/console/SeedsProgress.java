package dev.furrow.console;

import dev.furrow.seed.model.Seed;
import dev.furrow.seed.plan.SeedPlan;
import dev.furrow.value.TableRows;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints what a run is about to clear, and a line for each seed when it is in. */
public final class SeedsProgress extends CommonProgress {
    private final FillLine fillLine;
    private @Nullable SeedLines lines;
    private int filled;

    public SeedsProgress(Output output) {
        super(output);
        this.fillLine = new FillLine(output, System::nanoTime);
    }

    @Override
    public void planned(SeedPlan plan) {
        new SeedOutput(output()).printPlan(plan);
        lines = SeedLines.of(plan);
    }

    @Override
    public void begins(Seed seed) {
        fillLine.begin();
    }

    @Override
    public void advanced(Seed seed, long rows, long bytes, long size) {
        fillLine.advance(seed.shown(), rows, bytes, size);
    }

    @Override
    public void filled(Seed seed, List<TableRows> rows, Duration took) {
        fillLine.end();
        filled++;
        if (lines != null) {
            output().detail(lines.done(filled, seed, rows, took));
        }
    }
}
