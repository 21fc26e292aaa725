package dev.furrow.seed.load;

import dev.furrow.database.fill.RowShape;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.value.SeedRow;

/**
 * A row whose keys of other rows are still to be looked up.
 *
 * @param row with a buffer of its own
 */
record PendingRow(SeedRow row, SeedTarget target, RowShape shape) {}
