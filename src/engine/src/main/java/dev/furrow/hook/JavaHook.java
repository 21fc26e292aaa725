package dev.furrow.hook;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.HookedRun;
import dev.furrow.operation.RunHook;
import dev.furrow.script.java.ScriptContext;

/** A class that an author wrote, on the class path or in a file that is compiled as scripts are. */
final class JavaHook implements Hook {
    private final HookText hook;
    private final RunHook its;

    private JavaHook(HookText hook, RunHook its) {
        this.hook = hook;
        this.its = its;
    }

    static Hook of(HookText hook, HookScripts scripts) {
        return new JavaHook(hook, scripts.load(hook));
    }

    @Override
    @SuppressWarnings("IllegalCatch") // an author's code may throw anything, and whatever it is ends the run
    public void call(HookedRun run) {
        try {
            ScriptContext.within(its, () -> called(run));
        } catch (FurrowException e) {
            throw e.noting("It was thrown by " + hook.origin() + ", " + hook.text() + ".");
        } catch (Exception | LinkageError e) {
            throw new FurrowException(
                    Diagnostic.of(hook.origin() + " failed: " + e).noting(hook.text()), e);
        }
    }

    private HookedRun called(HookedRun run) throws Exception {
        if (run.outcome() == HookedRun.Outcome.PENDING) {
            its.before(run);
        } else {
            its.after(run);
        }
        return run;
    }
}
