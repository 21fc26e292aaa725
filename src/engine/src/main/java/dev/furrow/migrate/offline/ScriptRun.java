package dev.furrow.migrate.offline;

import dev.furrow.database.client.ScriptClient;
import dev.furrow.database.step.StepStatement;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.Heads;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.migrate.replay.ScriptStep;
import dev.furrow.migrate.step.NonTransactionalStep;
import dev.furrow.migrate.step.StepRun;
import dev.furrow.revision.Plan;
import dev.furrow.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;

/** Writes steps one after the other, as {@link StepRun} and {@link NonTransactionalStep} would run them. */
final class ScriptRun {
    private final ScriptClient client;
    private final ScriptRecords records;
    private final Plan plan;
    private final Iterable<ScriptStep> steps;
    private final List<String> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean needsRecentVersion;

    /**
     * Begins to write.
     *
     * @param steps the plan's, each of which is asked for once and kept no longer than it takes to write it
     */
    ScriptRun(ScriptClient client, Deployment deployment, Plan plan, Iterable<ScriptStep> steps) {
        this.client = client;
        this.records = new ScriptRecords(client, deployment);
        this.plan = plan;
        this.steps = steps;
    }

    /** Returns each step in a transaction of its own, those that want none outside one; a part for each. */
    List<String> stepByStep() {
        int number = 0;
        for (ScriptStep step : steps) {
            title(step.script(), ++number);
            if (step.script().transactional()) {
                guarded(step, number == 1);
            } else {
                unguarded(step, number == 1);
            }
            endPart();
        }
        return end();
    }

    /** Returns all steps in one transaction; a part for each. */
    List<String> together() {
        int number = 0;
        for (ScriptStep step : steps) {
            title(step.script(), ++number);
            if (number == 1) {
                text.append(client.begin(step.script().body()));
                makeSure();
            }
            work(step);
            endPart();
        }
        text.append(client.commit());
        return end();
    }

    private void endPart() {
        parts.add(text.toString());
        text.setLength(0);
    }

    private void title(StepScript step, int number) {
        String title = number + "/" + plan.steps().size() + "  "
                + step.step().revision().id() + "  " + step.step().revision().message();
        text.append("\n-- ").append(ScriptHeader.line(title)).append('\n');
        text.append("-- ").append(ScriptHeader.line(step.file())).append('\n');
        text.append(client.say(ScriptHeader.line(title)));
    }

    private void makeSure() {
        text.append(client.room());
        text.append(records.requireAt(plan.from()));
        text.append(records.requireSettled());
        List<RevisionId> added = new ArrayList<>();
        plan.steps().forEach(step -> added.addAll(step.added()));
        text.append(records.requireWidth(added));
    }

    private void guarded(ScriptStep step, boolean first) {
        text.append(client.begin(step.script().body()));
        if (first) {
            makeSure();
        }
        work(step);
        text.append(client.commit());
    }

    private void work(ScriptStep step) {
        text.append(client.stepBegins(step.script().body()));
        for (List<StepStatement> parts : step.parts()) {
            write(step, parts);
        }
        text.append('\n').append(client.stepEnds(step.script().body())).append(records.done(step.script()));
    }

    private void write(ScriptStep step, List<StepStatement> parts) {
        ScriptStatements statements = new ScriptStatements(client, step.script());
        for (StepStatement part : parts) {
            needsRecentVersion |= client.needsRecentVersion(part);
            text.append('\n').append(part.accept(statements));
        }
    }

    private void unguarded(ScriptStep step, boolean first) {
        StepScript script = step.script();
        if (first) {
            text.append(client.begin(script.body()));
            makeSure();
            text.append(client.commit());
        }
        text.append(client.stepBegins(script.body()));
        for (int i = 0; i < step.parts().size(); i++) {
            text.append('\n').append(records.started(script, i));
            alone(step, i);
        }
        text.append('\n').append(client.stepEnds(script.body()));
        text.append(client.begin(script.body())).append(records.done(script)).append(client.commit());
    }

    /** What comes to several statements, a table that is rebuilt, happens whole or not at all. */
    private void alone(ScriptStep step, int number) {
        List<StepStatement> parts = step.parts().get(number);
        boolean whole = parts.size() == 1;
        text.append(whole ? "" : client.begin(step.script().body()));
        write(step, parts);
        text.append(whole ? "" : client.commit());
    }

    private List<String> end() {
        text.append('\n').append(client.say("Now at " + Heads.text(plan.to())));
        text.append(client.closing());
        endPart();
        parts.add(0, client.opening() + (needsRecentVersion ? client.requireRecentVersion() : ""));
        return parts;
    }
}
