package dev.furrow.dialect;

import dev.furrow.schema.TableName;
import java.util.Optional;

/** Reads off a statement which table it adds rows to. */
public final class AddedRows {
    private AddedRows() {}

    /**
     * Returns the table that an INSERT or a COPY names, as the database keeps its name; empty if {@code statement} is neither, or
     * says itself what becomes of rows that are there already ({@code ON CONFLICT}, {@code INSERT OR IGNORE}). What stands behind
     * {@code WITH}, and what functions and triggers do, isn't seen.
     */
    public static Optional<TableName> table(SqlStatement statement) {
        SqlCursor cursor = new SqlCursor(statement);
        boolean adds = cursor.take("INSERT", "INTO") || (statement.copyData().isPresent() && cursor.take("COPY"));
        Optional<TableName> table = adds ? cursor.takeTable() : Optional.empty();
        while (table.isPresent() && !cursor.isAtEnd()) {
            if (cursor.take("ON", "CONFLICT")) {
                return Optional.empty();
            }
            cursor.takeText();
        }
        return table;
    }
}
