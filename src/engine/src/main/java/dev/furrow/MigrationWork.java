package dev.furrow;

import dev.furrow.journal.Deployment;
import dev.furrow.migrate.JournalDowngrade;
import dev.furrow.migrate.Migrated;
import dev.furrow.migrate.Migrator;
import dev.furrow.migrate.Stamper;
import dev.furrow.migrate.offline.ScriptText;
import dev.furrow.migrate.offline.ScriptWriter;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Preview;
import dev.furrow.revision.Purge;
import dev.furrow.revision.Resume;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.StampPlan;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.revision.target.RevisionRange;
import dev.furrow.revision.target.Target;
import dev.furrow.script.RevisionScripts;
import java.util.Set;
import java.util.function.Consumer;

/** Runs revisions, shows what running them would do, writes it as scripts, and moves version rows alone. */
final class MigrationWork {
    private final LoadedProject project;
    private final Progress progress;
    private final Deployment its;
    private final RunWork around;

    MigrationWork(LoadedProject project, Progress progress, Deployment its, RunWork around) {
        this.project = project;
        this.progress = progress;
        this.its = its;
        this.around = around;
    }

    UpgradeResult run(Direction direction, String to, Resume resume) {
        return project.named(() -> ran(direction, to, resume));
    }

    private UpgradeResult ran(Direction direction, String to, Resume resume) {
        if (direction == Direction.DOWN) {
            project.requireUnneeded(its);
        }
        RevisionScripts scripts = project.revisions();
        Target target = Target.parse(to);
        Migrated migrated = around.hooks(direction == Direction.UP ? "upgrade" : "downgrade")
                .around(begin -> new Migrator(its, scripts, project.java(), told(), around.beginning(begin))
                        .run(direction, target, resume));
        return UpgradeResult.of(migrated, scripts.graph());
    }

    Preview preview(Direction direction, String to) {
        return project.named(() ->
                new Migrator(its, project.revisions(), project.java(), told()).preview(direction, Target.parse(to)));
    }

    UpgradeResult downgradeFromJournal(String to) {
        return project.named(() -> ranFromJournal(to));
    }

    private UpgradeResult ranFromJournal(String to) {
        Migrated migrated = around.hooks("downgrade")
                .around(begin -> journalDowngrade(to, around.beginning(begin)).run());
        return UpgradeResult.of(migrated, graph());
    }

    Preview previewDowngradeFromJournal(String to) {
        return project.named(() -> journalDowngrade(to, plan -> {}).preview());
    }

    private JournalDowngrade journalDowngrade(String to, Consumer<Plan> before) {
        Set<RevisionId> after = to.isEmpty() ? Set.of() : graph().rowsAt(Target.parse(to));
        return new JournalDowngrade(its, graph(), told(), after, before);
    }

    ScriptText<Plan> script(Direction direction, String range) {
        return project.named(() -> scriptWriter().write(direction, ends(range)));
    }

    ScriptText<StampPlan> stampScript(String range, Purge purge) {
        return project.named(() -> scriptWriter().stamp(ends(range), purge));
    }

    private ScriptWriter scriptWriter() {
        return new ScriptWriter(its, project.revisions(), project.java(), told());
    }

    private static RevisionRange ends(String range) {
        return RevisionRange.isRange(range)
                ? RevisionRange.parse(range)
                : new RevisionRange(Target.parse("base"), Target.parse(range));
    }

    StampPlan stamp(String to, Purge purge) {
        return project.named(() -> stamper().stamp(Target.parse(to), purge));
    }

    StampPlan stamp(String to, Purge purge, Set<RevisionId> recorded) {
        return project.named(() -> stamper().stamp(Target.parse(to), purge, recorded));
    }

    StampPlan previewStamp(String to, Purge purge) {
        return project.named(() -> stamper().preview(Target.parse(to), purge));
    }

    private Stamper stamper() {
        return new Stamper(its, project.revisions(), told());
    }

    private RevisionGraph graph() {
        return project.revisions().graph();
    }

    private ToldProgress told() {
        return new ToldProgress(progress);
    }
}
