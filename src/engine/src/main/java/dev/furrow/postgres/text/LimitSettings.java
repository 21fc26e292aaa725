package dev.furrow.postgres.text;

import dev.furrow.database.step.StatementLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What tells PostgreSQL how long statements may take; see "Client Connection Defaults" in its manual. */
public final class LimitSettings {
    private LimitSettings() {}

    /**
     * Returns the statements, without an end; none for limits that are as the database has them.
     *
     * @param set {@code SET} or {@code SET LOCAL}
     */
    public static List<String> of(String set, StatementLimits limits) {
        List<String> statements = new ArrayList<>();
        if (limits.tableLock() != null) {
            statements.add(set + " lock_timeout TO " + milliseconds(limits.tableLock()));
        }
        if (limits.inAll() != null) {
            statements.add(set + " statement_timeout TO " + milliseconds(limits.inAll()));
        }
        return statements;
    }

    /** The server counts as far as an integer goes, which is 24 days. */
    private static long milliseconds(Duration limit) {
        return Math.min(limit.toMillis(), Integer.MAX_VALUE);
    }
}
