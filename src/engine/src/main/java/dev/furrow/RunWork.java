package dev.furrow;

import dev.furrow.adopt.copy.Backups;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.hook.HookPlace;
import dev.furrow.hook.RunHooks;
import dev.furrow.journal.Deployment;
import dev.furrow.operation.HookedRun;
import dev.furrow.revision.Plan;
import dev.furrow.revision.RevisionId;
import java.util.List;
import java.util.function.Consumer;

/** What is done around a run that changes a database: hooks before and after it, and a backup. */
final class RunWork {
    private final Settings settings;
    private final LoadedProject project;
    private final Progress progress;
    private final Deployment its;

    RunWork(Settings settings, LoadedProject project, Progress progress, Deployment its) {
        this.settings = settings;
        this.project = project;
        this.progress = progress;
        this.its = its;
    }

    RunHooks hooks(String goal) {
        HookedRun run =
                new HookedRun(goal, its.connector().display(), its.schema(), List.of(), HookedRun.Outcome.PENDING, "");
        return RunHooks.of(
                settings.hook(Setting.BEFORE_RUN),
                settings.hook(Setting.AFTER_RUN),
                settings.hooksFailures(),
                HookPlace.of(
                        settings.baseDir(), its.connector().environment(), its.placeholders(), settings.hookTimeout()),
                project.hooks(),
                run,
                progress::hookSaid);
    }

    /** Returns what is done before revisions that have something to do. */
    Consumer<Plan> beginning(Consumer<List<String>> hook) {
        return plan -> {
            hook.accept(plan.ids().stream().map(RevisionId::value).toList());
            if (settings.backsUp()) {
                backUp();
            }
        };
    }

    private void backUp() {
        try {
            backups().beforeChanges().ifPresent(progress::backedUp);
        } catch (FurrowException e) {
            throw e.noting("Nothing was run.").advising(Advice.set("Or run without a backup:", "backup", "false"));
        }
    }

    Backups backups() {
        return new Backups(its, settings.baseDir(), project.outputFolder().resolve("backup"));
    }
}
