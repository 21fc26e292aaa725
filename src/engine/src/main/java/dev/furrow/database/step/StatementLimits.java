package dev.furrow.database.step;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a script's statement may take where the database can be told so. What is null is as the database itself has it; zero is without
 * an end.
 *
 * @param tableLock how long it may wait for a lock of a table's
 * @param inAll how long it may take, waiting included
 */
public record StatementLimits(
        @Nullable Duration tableLock, @Nullable Duration inAll) {
    /** Those that the database has. */
    public static final StatementLimits NONE = new StatementLimits(null, null);

    /**
     * Returns those of statements that can't be rolled back and tried again.
     *
     * @param mayBeEnded whether each of them leaves nothing behind when it is ended before its time
     */
    public StatementLimits outsideTransactions(boolean mayBeEnded) {
        return new StatementLimits(null, mayBeEnded || inAll == null ? inAll : Duration.ZERO);
    }

    /** Returns those of seeds, which take as long as their files are. */
    public StatementLimits ofSeeds() {
        return new StatementLimits(tableLock, null);
    }

    /** Returns how long a statement waits for a table's lock before it gives way; zero where it waits for ever. */
    public Duration patience() {
        return tableLock == null ? Duration.ZERO : tableLock;
    }
}
