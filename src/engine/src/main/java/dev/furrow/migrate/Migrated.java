package dev.furrow.migrate;

import dev.furrow.revision.Plan;
import java.time.Duration;
import java.util.List;

/**
 * What a run did.
 *
 * @param took how long each of the plan's steps took, in their order
 */
public record Migrated(Plan plan, List<Duration> took) {
    public Migrated {
        took = List.copyOf(took);
    }
}
