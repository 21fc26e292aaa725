package dev.furrow.hook;

import dev.furrow.operation.HookedRun;

/** One thing to do before a run, or after it. */
interface Hook {
    /**
     * Does it.
     *
     * @throws dev.furrow.error.FurrowException if it fails; names the hook
     */
    void call(HookedRun run);
}
