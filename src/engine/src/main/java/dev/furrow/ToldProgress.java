package dev.furrow;

import dev.furrow.error.Diagnostic;
import dev.furrow.migrate.plan.RunProgress;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Step;
import dev.furrow.schema.TableName;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.TableRows;
import dev.furrow.seed.plan.SeedPlan;
import dev.furrow.seed.plan.SeedProgress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rooms tell of one run, passed on in the words of the root. */
final class ToldProgress implements RunProgress, SeedProgress {
    private final Progress progress;
    private final Map<String, SeedView> seeds = new HashMap<>();

    ToldProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void waiting(String holder) {
        progress.waiting(holder);
    }

    @Override
    public void waitingForOthers(String why) {
        progress.waitingForOthers(why);
    }

    @Override
    public void waitingForConnection(String why) {
        progress.waitingForConnection(why);
    }

    @Override
    public void tryingAgain(Diagnostic failure) {
        progress.tryingAgain(failure);
    }

    @Override
    public void warned(Diagnostic warning) {
        progress.warned(warning);
    }

    @Override
    public void remarked(Diagnostic remark) {
        progress.remarked(remark);
    }

    @Override
    public void planned(Plan plan) {
        progress.planned(plan);
    }

    @Override
    public void stepped(Step step, int number, int count, Duration took) {
        progress.stepped(step, number, count, took);
    }

    @Override
    public void planned(SeedPlan plan) {
        progress.planned(SeedPreview.of(plan));
    }

    @Override
    public void cleared(List<TableName> tables, Duration took) {
        progress.cleared(tables, took);
    }

    @Override
    public void begins(Seed seed) {
        progress.begins(view(seed));
    }

    @Override
    public void advanced(Seed seed, long rows, long bytes, long size) {
        progress.advanced(view(seed), rows, bytes, size);
    }

    @Override
    public void filled(Seed seed, List<TableRows> rows, Duration took) {
        progress.filled(view(seed), FilledTable.of(rows), took);
    }

    /** Heard of often. */
    private SeedView view(Seed seed) {
        return seeds.computeIfAbsent(seed.shown(), shown -> SeedView.of(seed));
    }
}
