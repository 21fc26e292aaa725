package dev.furrow.ledger;

import dev.furrow.database.fill.ClearingSql;
import dev.furrow.schema.TableName;
import java.util.List;
import java.util.Optional;

/** A line for each table. */
final class LedgerClearingSql implements ClearingSql {
    @Override
    public Optional<String> truncate(List<TableName> tables, Sequences sequences) {
        return Optional.empty();
    }

    @Override
    public List<String> delete(List<TableName> group) {
        return group.stream().map(table -> "DELETE FROM " + table.name()).toList();
    }
}
