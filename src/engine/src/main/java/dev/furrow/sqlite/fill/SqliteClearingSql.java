package dev.furrow.sqlite.fill;

import dev.furrow.database.Dialect;
import dev.furrow.database.fill.ClearingSql;
import dev.furrow.schema.TableName;
import java.util.List;
import java.util.Optional;

/** SQLite's statements that empty tables. */
public final class SqliteClearingSql implements ClearingSql {
    private final Dialect dialect;

    public SqliteClearingSql(Dialect dialect) {
        this.dialect = dialect;
    }

    /** There is none. */
    @Override
    public Optional<String> truncate(List<TableName> tables, Sequences sequences) {
        return Optional.empty();
    }

    /**
     * Deferred keys let tables be emptied one by one, RESTRICT too (SQLite's {@code fkey.c} passes that over while {@code
     * defer_foreign_keys} is on).
     */
    @Override
    public List<String> delete(List<TableName> group) {
        return group.stream()
                .map(table -> "DELETE FROM " + dialect.quote(table))
                .toList();
    }
}
