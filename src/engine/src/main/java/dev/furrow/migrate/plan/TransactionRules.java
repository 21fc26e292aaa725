package dev.furrow.migrate.plan;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.util.List;

/** What can't share a transaction with others. */
public final class TransactionRules {
    private final DatabaseSystem system;
    private final boolean oneTransaction;

    public TransactionRules(DatabaseSystem system, boolean oneTransaction) {
        this.system = system;
        this.oneTransaction = oneTransaction;
    }

    /** Refuses a plan for one transaction that has a step which needs none, or foreign keys of its own. */
    public void check(List<StepScript> scripts) {
        scripts.forEach(script -> check(script, scripts.size()));
    }

    /**
     * Does so for one step of it.
     *
     * @param count how many there are
     */
    public void check(StepScript script, int count) {
        if (!system.worksOutsideTransactions()) {
            requireHarmless(script);
        }
        if (!oneTransaction) {
            return;
        }
        if (!script.transactional()) {
            throw refused(script, "runs outside a transaction (transaction:false)");
        }
        if (!script.body().modes().isEmpty() && count > 1) {
            throw refused(
                    script,
                    "asks for a transaction of its own kind (" + script.body().modes() + ")");
        }
        if (script.body().foreignKeys() && system.fixesForeignKeysOfTransactions() && count > 1) {
            throw refused(
                    script, "runs with foreign keys on, which " + system.name() + " can't switch inside a transaction");
        }
    }

    /** In a transaction beside the application's tables. */
    private static void requireHarmless(StepScript script) {
        if (!script.transactional()) {
            throw stopped(script, "runs outside a transaction (transaction:false)");
        }
        if (script.statements().stream().anyMatch(StepStatement.Code.class::isInstance)) {
            throw stopped(script, "runs code, which may reach the application's tables");
        }
    }

    private static FurrowException stopped(StepScript script, String what) {
        return new FurrowException(Diagnostic.of(
                        Place.of(script.file()),
                        "revision " + script.step().revision().title() + " " + what)
                .noting("Revisions are replayed in a transaction here, since the role may make no database.")
                .advising(Advice.set("Name an empty database for it:", "scratchUrl", "postgres://.../scratch")));
    }

    private static FurrowException refused(StepScript script, String what) {
        return new FurrowException(Diagnostic.of(
                        Place.of(script.file()),
                        "revision " + script.step().revision().title() + " " + what
                                + ", and furrow.transaction=run asks for one transaction around all")
                .noting("Nothing was run.")
                .advising(
                        Advice.set("Give each step its own:", "transaction", "step"),
                        Advice.say("Or run up to the revision before it first.")));
    }
}
