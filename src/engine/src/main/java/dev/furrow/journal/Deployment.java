package dev.furrow.journal;

import dev.furrow.database.Connector;
import dev.furrow.database.Lock;
import dev.furrow.database.LockListener;
import dev.furrow.database.LockName;
import dev.furrow.database.LockWait;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Spelling;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A database, the application's place in it, and how runs behave there.
 *
 * @param schema the application's schema, empty where the connection's own is used
 * @param searchPath schemas that follow it
 * @param placeholders texts for SQL, by name
 * @param oneTransaction whether one transaction holds a whole run
 * @param strict whether warnings about scripts are errors
 * @param spelling how scripts write what to type
 */
public record Deployment(
        Connector connector,
        String schema,
        List<String> searchPath,
        String versionTable,
        Duration lockTimeout,
        Map<String, String> placeholders,
        boolean oneTransaction,
        boolean strict,
        String toolVersion,
        Spelling spelling) {
    public Deployment {
        searchPath = List.copyOf(searchPath);
        placeholders = Map.copyOf(placeholders);
    }

    /**
     * Returns the lock that keeps other runs on the same version table out.
     *
     * @throws FurrowException if another run still holds it after {@link #lockTimeout}
     */
    public Lock lock(OwnTables tables, LockListener listener) {
        LockName name = new LockName(tables.schema(), versionTable);
        return new LockWait(connector, lockTimeout).acquire(name, listener);
    }
}
