package dev.furrow.database.fill;

import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import java.util.List;

/**
 * The columns of a table that rows are loaded into.
 *
 * @param columns in the order of a {@link RowShape}'s cells
 */
public record LoadTarget(Table table, List<TableColumn> columns, Portions portions) {
    /** How many statements rows are sent in. */
    public enum Portions {
        /** One, which may be open from the first row to the last; meanwhile nothing else is sent. */
        ONE,
        /** Several, so that the connection is free between rows: whoever brings them may use it. */
        MANY
    }

    public LoadTarget {
        columns = List.copyOf(columns);
    }
}
