package dev.furrow.migrate.offline;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.migrate.plan.Unit;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Revision;

/** What a step does, as a script says it. */
final class ScriptUnits implements Unit.Visitor<String> {
    private final ScriptClient client;
    private final StepScript step;

    ScriptUnits(ScriptClient client, StepScript step) {
        this.client = client;
        this.step = step;
    }

    @Override
    public String statement(Unit.Statement unit) {
        return client.statement(unit.statement());
    }

    @Override
    public String parametrised(Unit.Parametrised unit) {
        return client.statement(unit);
    }

    @Override
    public String code(Unit.Code unit) {
        Revision revision = step.step().revision();
        String goal = step.step().direction() == Direction.UP ? "upgrade" : "downgrade";
        throw new FurrowException(Diagnostic.of(
                        unit.place(),
                        "revision " + revision.title()
                                + " calls run(...): its code asks the database, and can't be written in a script")
                .noting("Nothing was written.")
                .advising(
                        Advice.run("Take the database there:", "migrate:" + goal),
                        Advice.set("Or write scripts for what comes before it and after it:", "to", "<from>:<to>")));
    }

    @Override
    public String require(Unit.Require unit) {
        return client.requireNothing(unit.text());
    }

    @Override
    public String live(Unit.Live unit) {
        throw new IllegalStateException("not replayed: " + unit.text());
    }
}
