package dev.furrow.postgres.connect;

import dev.furrow.sql.SqlCursor;
import dev.furrow.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements of a script in one message. The server takes a message apart before it runs the first of its statements, so none that may
 * change how a text is read stands in it; neither do those after which something is asked or sent, rows or settings.
 */
public final class SharedMessage {
    /** See "SQL Commands" in PostgreSQL's manual: what these do, they do within the transaction. */
    private static final String[] PLAIN = {
        "ALTER",
        "COMMENT",
        "CREATE",
        "DELETE",
        "DROP",
        "GRANT",
        "INSERT",
        "MERGE",
        "REVOKE",
        "TRUNCATE",
        "UPDATE",
        "WITH"
    };

    /** A bigger message waits in memory, here and there, and saves nothing. */
    private static final int LONGEST = 1 << 18;

    private SharedMessage() {}

    /** Returns whether a statement may stand in one. */
    public static boolean mayHold(SqlStatement statement) {
        SqlCursor cursor = new SqlCursor(statement);
        boolean isPlain = cursor.takeAny(PLAIN);
        // An index that is there may be one that is not valid, which is asked for afterwards.
        boolean isIndex = cursor.take("INDEX") || cursor.take("UNIQUE", "INDEX");
        boolean isConditional = isIndex && (cursor.take("IF") || cursor.take("CONCURRENTLY"));
        return isPlain && !isConditional && statement.copyData().isEmpty();
    }

    /**
     * Sends statements, all that fit into one message in one.
     *
     * @throws dev.furrow.database.step.RefusedStatementException if one of them is refused
     */
    public static void send(Connection connection, List<SqlStatement> statements) throws SQLException {
        int from = 0;
        while (from < statements.size()) {
            List<String> message = new ArrayList<>();
            for (int length = 0; from + message.size() < statements.size(); ) {
                String next = statements.get(from + message.size()).text();
                length += next.length();
                if (length > LONGEST && !message.isEmpty()) {
                    break;
                }
                message.add(next);
            }
            PostgresMessage.send(connection, message, from);
            from += message.size();
        }
    }
}
