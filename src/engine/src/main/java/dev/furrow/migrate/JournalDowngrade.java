package dev.furrow.migrate;

import dev.furrow.database.retry.Retry;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.FirstLook;
import dev.furrow.journal.LockedDatabase;
import dev.furrow.journal.Reading;
import dev.furrow.migrate.plan.JournalledSteps;
import dev.furrow.migrate.plan.Prepared;
import dev.furrow.migrate.plan.RunProgress;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.migrate.step.StepRun;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Preview;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Brings a database back from revisions that no script defines, in one transaction ({@link JournalledSteps}). */
public final class JournalDowngrade {
    private final Deployment deployment;
    private final RevisionGraph graph;
    private final RunProgress progress;
    private final Set<RevisionId> after;
    private final Consumer<Plan> before;

    /**
     * Brings it back.
     *
     * @param after the version rows afterwards; none for those that the journal tells
     * @param before done under the lock, before the first step of a run that has one
     */
    public JournalDowngrade(
            Deployment deployment,
            RevisionGraph graph,
            RunProgress progress,
            Set<RevisionId> after,
            Consumer<Plan> before) {
        this.deployment = deployment;
        this.graph = graph;
        this.progress = progress;
        this.after = Set.copyOf(after);
        this.before = before;
    }

    /** Returns what would be run. Writes nothing. */
    public Preview preview() {
        return deployment
                .secrets()
                .guard(() -> new Reading(deployment).answer(database -> {
                    Prepared prepared = prepare(database);
                    List<Preview.Step> steps = new ArrayList<>();
                    for (StepScript script : prepared.scripts()) {
                        List<String> texts = new ArrayList<>();
                        script.statements().forEach(statement -> texts.add(statement.text()));
                        steps.add(new Preview.Step(script.step().revision(), script.file(), texts));
                    }
                    return new Preview(prepared.plan(), steps);
                }));
    }

    /**
     * Runs it, and returns what was run.
     *
     * @throws FurrowException if nothing tells the way, or a statement fails; rolled back then
     */
    public Migrated run() {
        return deployment.secrets().guard(this::runLocked);
    }

    private Migrated runLocked() {
        FirstLook<Prepared> look = new Reading(deployment).firstLook(this::prepare, progress);
        try (LockedDatabase locked = LockedDatabase.open(deployment, look.tables(), progress)) {
            Prepared prepared = prepare(locked.database());
            progress.planned(prepared.plan());
            if (prepared.plan().isEmpty()) {
                return new Migrated(prepared.plan(), List.of());
            }
            before.accept(prepared.plan());
            StepRun steps = new StepRun(
                    locked.database(), locked.lock(), prepared.plan().from());
            List<Duration> took;
            try (Retry retry = locked.retry(deployment.limits(), progress)) {
                took = retry.of(() -> steps.together(prepared.scripts()));
            }
            for (int i = 0; i < took.size(); i++) {
                progress.stepped(prepared.scripts().get(i).step(), i + 1, took.size(), took.get(i));
            }
            return new Migrated(prepared.plan(), took);
        }
    }

    private Prepared prepare(ApplicationDatabase database) {
        try {
            return JournalledSteps.prepare(deployment, graph, database, after);
        } catch (SQLException e) {
            throw database.system().error(e).after("can't read the journal", e);
        }
    }
}
