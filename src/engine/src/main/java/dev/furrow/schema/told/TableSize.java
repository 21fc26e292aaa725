package dev.furrow.schema.told;

import org.jspecify.annotations.Nullable;

/**
 * How much is in a table.
 *
 * @param rows null where the database's user may not read them
 * @param isEstimate whether the rows of a large table were not counted: the number is the database's own guess
 * @param bytes on disk, with indexes and long values
 */
public record TableSize(@Nullable Long rows, boolean isEstimate, long bytes) {}
