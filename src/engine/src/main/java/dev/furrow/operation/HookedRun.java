package dev.furrow.operation;

import java.util.List;

/**
 * A run that changes a database, as a {@link RunHook} sees it.
 *
 * @param goal {@code upgrade}, {@code downgrade}, {@code seed:all} or {@code seed:undo}
 * @param database its address for people, without user and password
 * @param schema the application's; empty where the search path decides
 * @param revisions the ids that are run, in their order; none for seeds
 * @param outcome how far it is
 * @param error what went wrong, as the user reads it; empty unless it failed
 */
public record HookedRun(
        String goal, String database, String schema, List<String> revisions, Outcome outcome, String error) {
    public HookedRun {
        revisions = List.copyOf(revisions);
    }

    /** How far a run is. */
    public enum Outcome {
        /** It is about to begin. */
        PENDING,
        /** All of it is done. */
        DONE,
        /** It failed; what is left says the error. */
        FAILED
    }

    /** Returns the same run when it is over. */
    public HookedRun done() {
        return new HookedRun(goal, database, schema, revisions, Outcome.DONE, "");
    }

    /** Returns the same run when it has failed. */
    public HookedRun failed(String why) {
        return new HookedRun(goal, database, schema, revisions, Outcome.FAILED, why);
    }
}
