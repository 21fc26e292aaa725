package dev.furrow.console;

import dev.furrow.FilledTable;
import dev.furrow.SeedPreview;
import dev.furrow.SeedView;
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
    public void planned(SeedPreview plan) {
        new SeedOutput(output()).printPlan(plan);
        lines = SeedLines.of(plan);
    }

    @Override
    public void begins(SeedView seed) {
        fillLine.begin();
    }

    @Override
    public void advanced(SeedView seed, long rows, long bytes, long size) {
        fillLine.advance(seed.shown(), rows, bytes, size);
    }

    @Override
    public void filled(SeedView seed, List<FilledTable> rows, Duration took) {
        fillLine.end();
        filled++;
        if (lines != null) {
            output().detail(lines.done(filled, seed, rows, took));
        }
    }
}
