package dev.furrow.database;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a throw-away database is to be like.
 *
 * @param like the way into the database that it stands for
 * @param at where it may be, given for that purpose, and all that is there may go; null for beside the other one
 * @param schema the application's schema; empty where the connection's own is used
 * @param extensions those that will be made there; others that the other database has are made beforehand
 * @param patience how long to wait for others that use the same place
 */
public record ScratchRequest(
        Connector like, @Nullable Connector at, String schema, Set<String> extensions, Duration patience) {
    public ScratchRequest {
        extensions = Set.copyOf(extensions);
    }
}
