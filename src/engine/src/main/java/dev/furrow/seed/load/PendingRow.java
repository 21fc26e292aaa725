package dev.furrow.seed.load;

import dev.furrow.seed.model.SeedTarget;
import dev.furrow.value.SeedRow;

/**
 * A row whose keys of other rows are still to be looked up. It equals itself alone: others of a file may look like it.
 *
 * @param row with a buffer of its own
 */
record PendingRow(SeedRow row, SeedTarget target) {
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
