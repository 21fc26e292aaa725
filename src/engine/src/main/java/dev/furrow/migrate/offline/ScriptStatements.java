package dev.furrow.migrate.offline;

import dev.furrow.database.client.ScriptClient;
import dev.furrow.database.step.SchemaDependent;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Revision;

/** What a step does, as a script says it. */
final class ScriptStatements implements StepStatement.Visitor<String> {
    private final ScriptClient client;
    private final StepScript step;

    ScriptStatements(ScriptClient client, StepScript step) {
        this.client = client;
        this.step = step;
    }

    @Override
    public String sql(StepStatement.Sql sql) {
        return client.statement(sql.statement());
    }

    @Override
    public String parametrised(StepStatement.Parametrised parametrised) {
        return client.statement(parametrised);
    }

    @Override
    public String code(StepStatement.Code code) {
        Revision revision = step.step().revision();
        String goal = step.step().direction() == Direction.UP ? "upgrade" : "downgrade";
        throw new FurrowException(Diagnostic.of(
                        code.place(),
                        "revision " + revision.title()
                                + " calls run(...): its code asks the database, and can't be written in a script")
                .noting("Nothing was written.")
                .advising(
                        Advice.run("Take the database there:", "migrate:" + goal),
                        Advice.set("Or write scripts for what comes before it and after it:", "to", "<from>:<to>")));
    }

    @Override
    public String require(StepStatement.Require require) {
        return client.requireNothing(require.statement().text());
    }

    @Override
    public String schemaDependent(SchemaDependent dependent) {
        throw new IllegalStateException("not replayed: " + dependent.text());
    }
}
