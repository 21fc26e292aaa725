package dev.furrow.migrate;

import dev.furrow.database.retry.Retry;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.FirstLook;
import dev.furrow.journal.LockedDatabase;
import dev.furrow.journal.Reading;
import dev.furrow.migrate.plan.Planning;
import dev.furrow.migrate.plan.Prepared;
import dev.furrow.migrate.plan.RunProgress;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.migrate.replay.Replay;
import dev.furrow.migrate.replay.ScriptStep;
import dev.furrow.migrate.step.StepRun;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Preview;
import dev.furrow.revision.Resume;
import dev.furrow.revision.target.Target;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.java.JavaScripts;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings a database from where it is to a target: plan, checks, lock, plan again, steps. */
public final class Migrator {
    private final Deployment deployment;
    private final Planning planning;
    private final RunProgress progress;
    private final Consumer<Plan> before;

    /** Brings it there without further ado. */
    public Migrator(Deployment deployment, RevisionScripts scripts, JavaScripts java, RunProgress progress) {
        this(deployment, scripts, java, progress, plan -> {});
    }

    /**
     * Brings it there, and does something before that.
     *
     * @param before done under the lock, before the first step of a run that has one
     */
    public Migrator(
            Deployment deployment,
            RevisionScripts scripts,
            JavaScripts java,
            RunProgress progress,
            Consumer<Plan> before) {
        this.deployment = deployment;
        this.planning = new Planning(deployment, scripts, java, progress);
        this.progress = progress;
        this.before = before;
    }

    /**
     * Runs what leads to {@code target}, and returns what was run.
     *
     * @throws FurrowException if a check or a step fails; says what state is left
     */
    public Migrated run(Direction direction, Target target, Resume resume) {
        planning.requireRevisions();
        FirstLook<Prepared> look = new Reading(deployment)
                .firstLook(database -> planning.prepare(database, direction, target, resume), progress);
        Optional<Prepared> nothing =
                look.seen().filter(prepared -> prepared.plan().isEmpty());
        return nothing.isPresent() ? nothingToDo(nothing.get()) : runLocked(look, direction, target, resume);
    }

    private Migrated nothingToDo(Prepared prepared) {
        progress.planned(prepared.plan());
        return new Migrated(prepared.plan(), List.of());
    }

    /** Returns the plan for {@code target} with its statements, checked as a run would. Nothing is written. */
    public Preview preview(Direction direction, Target target) {
        planning.requireRevisions();
        return deployment
                .secrets()
                .guard(() -> new Reading(deployment).answer(database -> preview(database, direction, target)));
    }

    private Preview preview(ApplicationDatabase database, Direction direction, Target target) throws SQLException {
        planning.requireNoneUnderWay(database);
        Prepared prepared = planning.prepare(database, direction, target, Resume.NO);
        List<Preview.Step> steps = new ArrayList<>();
        for (ScriptStep shown : shown(database, prepared.scripts())) {
            StepScript script = shown.script();
            steps.add(new Preview.Step(script.step().revision(), script.file(), shown.texts(database.secrets())));
        }
        return new Preview(prepared.plan(), steps);
    }

    private static List<ScriptStep> shown(ApplicationDatabase database, List<StepScript> scripts) throws SQLException {
        if (!Replay.isNeeded(scripts)) {
            return scripts.stream().map(ScriptStep::of).toList();
        }
        try (Replay replay = Replay.of(database.system(), database.jdbc())) {
            return scripts.stream().map(replay::play).toList();
        }
    }

    private Migrated runLocked(FirstLook<Prepared> look, Direction direction, Target target, Resume resume) {
        try (LockedDatabase locked = LockedDatabase.open(deployment, look.tables(), progress)) {
            ApplicationDatabase database = locked.database();
            Prepared prepared = look.seen()
                    .filter(seen -> database.heads().equals(seen.plan().from()))
                    .orElseGet(() -> planning.prepare(database, direction, target, resume));
            if (prepared.plan().isEmpty()) {
                return nothingToDo(prepared);
            }
            int first = planning.firstStatement(database, prepared, resume);
            before.accept(prepared.plan());
            progress.planned(prepared.plan());
            database.session().notices().tell(progress, database.secrets()::hide);
            StepRun steps = new StepRun(database, locked.lock(), prepared.plan().from());
            try (Retry retry = locked.retry(deployment.limits(), progress)) {
                return new Migrated(prepared.plan(), run(locked, steps, retry, prepared, first));
            } finally {
                database.session().notices().end();
            }
        }
    }

    private List<Duration> run(LockedDatabase locked, StepRun steps, Retry retry, Prepared prepared, int first) {
        int count = prepared.scripts().size();
        List<Duration> took = new ArrayList<>();
        if (deployment.oneTransaction()) {
            took.addAll(retry.of(() -> steps.together(prepared.scripts())));
            for (int i = 0; i < count; i++) {
                progress.stepped(prepared.scripts().get(i).step(), i + 1, count, took.get(i));
            }
            return took;
        }
        for (int i = 0; i < count; i++) {
            StepScript script = prepared.scripts().get(i);
            if (i > 0) {
                locked.lookForOthers();
            }
            Duration duration = run(steps, retry, script, i == 0 ? first : 0);
            took.add(duration);
            progress.stepped(script.step(), i + 1, count, duration);
        }
        return took;
    }

    private Duration run(StepRun steps, Retry retry, StepScript script, int first) {
        return script.transactional() ? retry.of(() -> steps.run(script, first)) : steps.run(script, first);
    }
}
