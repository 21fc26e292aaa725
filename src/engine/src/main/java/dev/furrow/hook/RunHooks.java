package dev.furrow.hook;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.HookedRun;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is done before one run, and after it. */
public final class RunHooks {
    private final @Nullable Hook before;
    private final @Nullable Hook after;
    private final boolean afterFailure;
    private HookedRun run;
    private boolean begun;

    private RunHooks(@Nullable Hook before, @Nullable Hook after, boolean afterFailure, HookedRun run) {
        this.before = before;
        this.after = after;
        this.afterFailure = afterFailure;
        this.run = run;
    }

    /**
     * Reads what is to be done; a class that isn't there is found out now.
     *
     * @param before an empty text for nothing
     * @param after likewise
     * @param afterFailure whether {@code after} is for a run that failed, too
     * @param run the run, of which nothing has begun
     * @param said is told what commands print: the setting's name, and a line
     */
    public static RunHooks of(
            HookText before,
            HookText after,
            boolean afterFailure,
            HookPlace place,
            HookScripts scripts,
            HookedRun run,
            BiConsumer<String, String> said) {
        Hook first = hook(before, place, scripts, line -> said.accept("before", line));
        // One class for both is one instance, so that it may remember.
        boolean isSame = !after.isNone() && !after.isCommand() && after.text().equals(before.text());
        return new RunHooks(
                first,
                isSame ? first : hook(after, place, scripts, line -> said.accept("after", line)),
                afterFailure,
                run);
    }

    private static @Nullable Hook hook(HookText text, HookPlace place, HookScripts scripts, Consumer<String> said) {
        if (text.isNone()) {
            return null;
        }
        return text.isCommand() ? new CommandHook(text, place, said) : JavaHook.of(text, scripts);
    }

    /**
     * Returns what the work does, with the hooks around it.
     *
     * @param work calls what it is handed, with the revisions that it is about to run, when it knows that it has something to do and
     *     before it does that
     */
    public <R> R around(Function<Consumer<List<String>>, R> work) {
        R result;
        try {
            result = work.apply(this::begin);
        } catch (FurrowException e) {
            throw afterFailure(e);
        } catch (RuntimeException | Error e) {
            afterFailure(new FurrowException(Diagnostic.of(e.toString()), e));
            throw e;
        }
        if (begun && after != null) {
            afterSuccess(after);
        }
        return result;
    }

    private void begin(List<String> revisions) {
        run = new HookedRun(run.goal(), run.database(), run.schema(), revisions, run.outcome(), run.error());
        if (before != null) {
            try {
                before.call(run);
            } catch (FurrowException e) {
                throw e.noting("Nothing was run.");
            }
        }
        begun = true;
    }

    private void afterSuccess(Hook hook) {
        try {
            hook.call(run.done());
        } catch (FurrowException e) {
            throw e.noting("The run itself is done: " + run.goal()
                    + (run.revisions().isEmpty() ? "" : " of " + String.join(", ", run.revisions())) + ".");
        }
    }

    /** Returns the run's own failure, with what the hook has to add. */
    private FurrowException afterFailure(FurrowException failure) {
        if (!begun || !afterFailure || after == null) {
            return failure;
        }
        try {
            after.call(run.failed(failure.getMessage() == null ? "" : failure.getMessage()));
            return failure;
        } catch (FurrowException e) {
            FurrowException both = failure.noting("Besides, " + e.what());
            both.addSuppressed(e);
            return both;
        }
    }
}
