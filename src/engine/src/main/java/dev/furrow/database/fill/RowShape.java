package dev.furrow.database.fill;

/** How rows that name the same columns lie in what fills a table. */
public final class RowShape {
    private final int[] cells;

    /**
     * Keeps where values stand.
     *
     * @param cells for each column that is filled, where a row has its value; -1 where it has none
     */
    public RowShape(int... cells) {
        this.cells = cells.clone();
    }

    /** Returns where the value of a filled column stands in such a row; -1 where the row has none, which is NULL. */
    public int cell(int column) {
        return cells[column];
    }
}
