package dev.furrow.database.retry;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.LockListener;
import dev.furrow.database.Patience;
import dev.furrow.error.FurrowException;
import java.time.Duration;
import java.util.function.Supplier;

/** Does work again that lost against another transaction. */
final class ConflictRetry {
    private static final int ATTEMPTS = 5;

    private final Contention contention;
    private final LockListener listener;

    ConflictRetry(DatabaseSystem system, LockListener listener) {
        this.contention = new Contention(system);
        this.listener = listener;
    }

    /**
     * Returns what {@code work} returns in the end.
     *
     * @param work a transaction: it is rolled back when it fails
     * @throws FurrowException what it throws at last, or for another reason
     */
    <T> T of(Supplier<T> work) {
        Patience patience = new Patience(Duration.ofMinutes(1));
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (FurrowException e) {
                if (attempt == ATTEMPTS || !contention.isConflict(e) || !patience.pause()) {
                    throw e;
                }
                listener.tryingAgain(e.diagnostic());
            }
        }
    }
}
