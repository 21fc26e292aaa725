package dev.furrow.operation;

/**
 * What an author has done before and after runs that change a database. Made once a run, by its constructor without parameters; {@link
 * #after} is called on the same instance.
 */
public interface RunHook {
    /**
     * Is called under the run's lock, before the first statement. Whatever it throws ends the run: nothing was done then.
     *
     * @param run what is about to be done
     */
    default void before(HookedRun run) throws Exception {}

    /**
     * Is called when the run is over and its lock is open.
     *
     * @param run what was done, or failed
     */
    default void after(HookedRun run) throws Exception {}
}
