package dev.furrow.seed.plan;

import dev.furrow.schema.TableName;
import java.util.List;
import java.util.Set;

/**
 * What is known of a seed before its rows are read.
 *
 * @param statements what fills its tables
 * @param references tables whose rows its own name by a key, and that have to be filled before
 */
public record FillOutline(List<String> statements, Set<TableName> references) {
    public FillOutline {
        statements = List.copyOf(statements);
        references = Set.copyOf(references);
    }
}
