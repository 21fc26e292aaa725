package dev.furrow.postgres.text;

import dev.furrow.sql.SqlCursor;
import dev.furrow.sql.SqlStatement;

/**
 * What PostgreSQL does in several transactions of its own, beside those who use the table: ended between two of them, an index is left
 * that is not valid, or a partition that is half detached. See "Building Indexes Concurrently" in its manual.
 */
public final class ConcurrentStatement {
    private ConcurrentStatement() {}

    /** Returns whether a statement is one of those. */
    public static boolean is(SqlStatement statement) {
        SqlCursor cursor = new SqlCursor(statement);
        boolean ofIndexes = cursor.take("CREATE", "INDEX")
                || cursor.take("CREATE", "UNIQUE", "INDEX")
                || cursor.take("DROP", "INDEX")
                || cursor.take("REINDEX");
        return (ofIndexes || cursor.take("ALTER", "TABLE")) && isConcurrent(cursor);
    }

    /** The word is a reserved one: it stands for no name. */
    private static boolean isConcurrent(SqlCursor cursor) {
        while (!cursor.isAtEnd()) {
            if (cursor.take("CONCURRENTLY")) {
                return true;
            }
            cursor.takeText();
        }
        return false;
    }
}
