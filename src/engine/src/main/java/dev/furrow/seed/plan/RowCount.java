package dev.furrow.seed.plan;

import dev.furrow.schema.Table;
import dev.furrow.seed.model.SeedSink;
import dev.furrow.sql.SqlStatement;
import dev.furrow.value.SeedRow;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Counts a seed's rows, and looks at the columns of each. */
final class RowCount implements SeedSink {
    private final SeedTargets targets;
    private @Nullable Table table;
    private long rows;

    RowCount(SeedTargets targets) {
        this.targets = targets;
    }

    /** Returns the number of rows; nothing if the seed holds statements. */
    OptionalLong rows() {
        return table == null ? OptionalLong.empty() : OptionalLong.of(rows);
    }

    @Override
    public boolean table(String name, int line) {
        table = targets.table(name, line);
        return true;
    }

    @Override
    public void columns(List<String> names, int line) {
        if (table != null) {
            targets.target(table, names, line);
        }
    }

    @Override
    public boolean row(SeedRow row) {
        rows++;
        return true;
    }

    @Override
    public boolean statement(SqlStatement statement) {
        return false;
    }
}
