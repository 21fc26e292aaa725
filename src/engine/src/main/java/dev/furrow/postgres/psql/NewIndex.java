package dev.furrow.postgres.psql;

import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlCursor;
import dev.furrow.sql.SqlStatement;
import java.util.Optional;

/**
 * The index that a statement makes.
 *
 * @param name without its schema, which is the table's
 * @param table as SQL names it
 */
record NewIndex(String name, String table) {
    /** Returns what {@code CREATE INDEX IF NOT EXISTS} makes; nothing of any other statement. */
    static Optional<NewIndex> unlessThere(SqlStatement statement) {
        SqlCursor cursor = new SqlCursor(statement);
        if (!cursor.take("CREATE", "INDEX") && !cursor.take("CREATE", "UNIQUE", "INDEX")) {
            return Optional.empty();
        }
        cursor.take("CONCURRENTLY");
        return cursor.take("IF", "NOT", "EXISTS") ? named(cursor) : Optional.empty();
    }

    private static Optional<NewIndex> named(SqlCursor cursor) {
        Optional<String> name = cursor.takeName();
        if (name.isEmpty() || !cursor.take("ON")) {
            return Optional.empty();
        }
        cursor.take("ONLY");
        return table(cursor).map(table -> new NewIndex(name.get(), table));
    }

    private static Optional<String> table(SqlCursor cursor) {
        Optional<String> first = cursor.takeName().map(Quoting::identifier);
        return cursor.takeSymbol('.')
                ? first.flatMap(schema -> cursor.takeName().map(table -> schema + "." + Quoting.identifier(table)))
                : first;
    }
}
