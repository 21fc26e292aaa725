package dev.furrow.many;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of one schema.
 *
 * @param result what was made of it; null where that failed
 * @param failure why it failed; null where it didn't
 */
public record SchemaOutcome<R>(
        String schema, @Nullable R result, @Nullable RuntimeException failure, Duration took) {}
