package dev.furrow.seed.model;

import dev.furrow.schema.TableColumn;
import java.util.List;

/** How rows that name the same columns lie in what fills a table. */
public final class RowShape {
    private final SeedTarget target;
    private final int[] cells;

    /**
     * Compares columns.
     *
     * @param target what the rows' values are for
     * @param filled the columns that are filled
     */
    public RowShape(SeedTarget target, List<TableColumn> filled) {
        this.target = target;
        this.cells = filled.stream()
                .mapToInt(column -> target.position(column.name()))
                .toArray();
    }

    public SeedTarget target() {
        return target;
    }

    /** Returns where the value of a filled column stands in such a row; -1 where the row has none, which is NULL. */
    public int cell(int column) {
        return cells[column];
    }
}
