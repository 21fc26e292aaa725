package dev.furrow.journal;

import java.time.Instant;
import java.util.Map;

/**
 * What seeds did last, as the journal knows it.
 *
 * @param at when
 * @param who the database's user and the system's
 * @param rows by each table's name, as the journal writes it, the rows that the last run of its seeds put there
 */
public record LastSeeding(Instant at, String who, Map<String, Long> rows) {
    public LastSeeding {
        rows = Map.copyOf(rows);
    }
}
