package dev.furrow.database.retry;

import dev.furrow.database.Blocker;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.Lock;
import dev.furrow.database.LockListener;
import dev.furrow.database.Patience;
import dev.furrow.database.step.StatementLimits;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does work again that others stood in the way of. It gives way to them: what waited for a table's lock as long as it may is rolled back
 * and tried again later, so that those who queue behind it go on meanwhile.
 */
public final class Retry implements AutoCloseable {
    private final Contention contention;
    private final ConflictRetry conflicts;
    private final LockListener listener;
    private final Duration patience;
    private final Duration inAll;
    private final @Nullable BlockerWatch watch;
    private String told = "";

    /**
     * Begins for a run.
     *
     * @param limits those that the run's session has
     * @param inAll how long work is tried again at most that didn't get a table's lock
     */
    public Retry(DatabaseSystem system, Lock lock, StatementLimits limits, Duration inAll, LockListener listener) {
        this.contention = new Contention(system);
        this.conflicts = new ConflictRetry(system, listener);
        this.listener = listener;
        this.patience = limits.patience();
        this.inAll = inAll;
        this.watch = patience.isZero() ? null : BlockerWatch.begin(lock, patience);
    }

    /**
     * Returns what {@code work} returns in the end.
     *
     * @param work a transaction: it is rolled back when it fails
     * @throws FurrowException what it throws at last, or for another reason
     */
    public <T> T of(Supplier<T> work) {
        return watch == null ? conflicts.of(work) : givingWay(work, watch);
    }

    private <T> T givingWay(Supplier<T> work, BlockerWatch watched) {
        Patience waiting = Patience.withPausesUpTo(patience, inAll);
        for (int attempt = 1; ; attempt++) {
            watched.take();
            try {
                return conflicts.of(work);
            } catch (FurrowException e) {
                if (!contention.isLockTimeout(e)) {
                    throw e;
                }
                List<Blocker> blockers = watched.take();
                tell(e, blockers);
                if (!waiting.pause()) {
                    throw inTheWay(e, blockers, attempt);
                }
            }
        }
    }

    private void tell(FurrowException failure, List<Blocker> blockers) {
        String where = failure.place().map(place -> place + " ").orElse("");
        String holders = blockers.isEmpty()
                ? "another transaction"
                : String.join(" and ", blockers.stream().map(Blocker::words).toList());
        String why = where + "needs a lock that " + holders + " has; rolled back after " + seconds(patience)
                + ", so that others needn't wait behind it, and tried again";
        if (!why.equals(told)) {
            told = why;
            listener.waitingForOthers(why);
        }
    }

    private FurrowException inTheWay(FurrowException failure, List<Blocker> blockers, int attempts) {
        List<String> facts = new ArrayList<>();
        List<Advice> advice = new ArrayList<>();
        facts.add("It waited " + seconds(patience) + " for the lock, " + (attempts == 1 ? "once" : attempts + " times")
                + " within " + seconds(inAll) + "." + (blockers.isEmpty() ? "" : " It is held by:"));
        for (Blocker blocker : blockers) {
            facts.add(blocker.words());
            if (!blocker.query().isEmpty()) {
                facts.add("  last sent: " + blocker.query());
            }
            advice.add(Advice.literal("Wait for its end, or end it:", blocker.ending()));
        }
        advice.add(Advice.set("Or try for longer:", "lockTimeout", "30m"));
        advice.add(Advice.set("Or let everybody wait behind it:", "ddlLockTimeout", "1m"));
        return failure.noting(facts).advising(advice);
    }

    private static String seconds(Duration time) {
        return time.toMillis() / 1000.0 + " s";
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }
}
