package dev.furrow.seed.model;

import dev.furrow.schema.TableName;

/**
 * A table that a seed fills and that clearing would rid of rows which no seed put there.
 *
 * @param rows what it holds
 * @param seeded what the last seeding put there; 0 if there was none
 */
public record UnseededRows(TableName table, long rows, long seeded) {}
