package dev.furrow;

import dev.furrow.schema.TableName;
import dev.furrow.seed.model.TableRows;
import java.util.List;

/**
 * A table, and a number of its rows.
 *
 * @param rows those that came in, or those that are there
 */
public record FilledTable(TableName table, long rows) {
    static List<FilledTable> of(List<TableRows> tables) {
        return tables.stream()
                .map(table -> new FilledTable(table.table(), table.rows()))
                .toList();
    }
}
