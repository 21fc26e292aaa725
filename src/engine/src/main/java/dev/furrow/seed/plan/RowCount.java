package dev.furrow.seed.plan;

import dev.furrow.schema.Table;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.value.SeedRow;
import java.util.OptionalLong;

/** Counts a seed's rows; the columns of each are looked at on the way. */
final class RowCount implements TargetSink {
    private boolean hasTable;
    private long rows;

    /** Returns the number of rows; nothing if the seed holds statements. */
    OptionalLong rows() {
        return hasTable ? OptionalLong.of(rows) : OptionalLong.empty();
    }

    @Override
    public void table(Table table) {
        hasTable = true;
    }

    @Override
    public void target(SeedTarget target) {
        // It would have been refused by now.
    }

    @Override
    public boolean row(SeedRow row) {
        rows++;
        return true;
    }
}
