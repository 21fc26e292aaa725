package dev.furrow.seed;

/**
 * A row whose keys of other rows are still to be looked up.
 *
 * @param row with a buffer of its own
 */
record WaitingRow(SeedRow row, RowShape shape) {
    SeedTarget target() {
        return shape.target();
    }
}
