package dev.furrow.seed.diagnose;

import dev.furrow.seed.model.RowShape;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.value.SeedRow;

/**
 * A row whose keys of other rows are still to be looked up.
 *
 * @param row with a buffer of its own
 */
public record PendingRow(SeedRow row, RowShape shape) {
    public SeedTarget target() {
        return shape.target();
    }
}
