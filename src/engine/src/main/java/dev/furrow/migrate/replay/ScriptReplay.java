package dev.furrow.migrate.replay;

import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Diagnostic;
import dev.furrow.journal.Heads;
import dev.furrow.journal.Journal;
import dev.furrow.journal.OwnTables;
import dev.furrow.journal.VersionTable;
import dev.furrow.migrate.plan.RunProgress;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.migrate.plan.StepScripts;
import dev.furrow.revision.Plan;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.revision.target.Target;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds out what a script's steps on SQLite come to, from the schema that the revisions before them leave behind. */
public final class ScriptReplay {
    private final RevisionGraph graph;
    private final StepScripts prepared;
    private final OwnTables tables;
    private final RunProgress progress;

    public ScriptReplay(RevisionGraph graph, StepScripts prepared, OwnTables tables, RunProgress progress) {
        this.graph = graph;
        this.prepared = prepared;
        this.tables = tables;
        this.progress = progress;
    }

    /**
     * Returns the steps with their statements.
     *
     * @param from the version rows at which they begin
     */
    public List<ScriptStep> play(Set<RevisionId> from, List<StepScript> steps) {
        List<ScriptStep> played = new ArrayList<>();
        if (!Replay.isNeeded(steps)) {
            steps.forEach(step -> played.add(ScriptStep.of(step)));
            return played;
        }
        try (Replay replay = Replay.ofNothing(tables.system())) {
            new VersionTable(tables).createIfMissing(replay.jdbc());
            new Journal(tables, "").createIfMissing(replay.jdbc());
            for (StepScript before : leadingTo(from)) {
                warn(before);
                replay.play(before);
            }
            for (StepScript step : steps) {
                played.add(replay.play(step));
            }
            return played;
        } catch (SQLException e) {
            throw tables.system().error(e).after("can't play the revisions before the script", e);
        }
    }

    private List<StepScript> leadingTo(Set<RevisionId> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Plan plan = graph.upgrade(Set.of(), Target.parse(Heads.text(rows)));
        return prepared.prepare(plan);
    }

    private void warn(StepScript step) {
        for (StepStatement statement : step.statements()) {
            if (statement instanceof StepStatement.Code) {
                progress.warned(Diagnostic.of(
                        statement.place(),
                        "run(...) can't be played without a database; if it changes tables that the script rebuilds,"
                                + " the script doesn't know"));
            }
        }
    }
}
