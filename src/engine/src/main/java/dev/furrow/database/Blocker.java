package dev.furrow.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who isn't Furrow, and whose transaction has what another one waits for.
 *
 * @param who in words: {@code process 4711 of user app, application "billing"}
 * @param since when the transaction began; null if nobody says
 * @param query the beginning of what it sent last, in one line; empty if nobody says
 * @param ending the statement that ends it
 */
public record Blocker(String who, @Nullable Instant since, String query, String ending) {
    /** Returns who it is and since when: {@code process 4711 of user app, in a transaction since 2026-11-21T06:49:00Z}. */
    public String words() {
        return since == null ? who : who + ", in a transaction since " + since.truncatedTo(ChronoUnit.SECONDS);
    }
}
