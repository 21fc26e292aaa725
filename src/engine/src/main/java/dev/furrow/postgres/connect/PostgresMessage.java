package dev.furrow.postgres.connect;

import dev.furrow.database.step.RefusedStatementException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;
import org.postgresql.jdbc.PgConnection;

/**
 * Several statements in one message, so that a slow network costs one round trip for all. The server answers each by itself, and passes
 * over those after one that it refuses; JDBC keeps nothing of the answers then, so the driver's own interface is asked. See "Multiple
 * Statements in a Simple Query" in PostgreSQL's manual.
 */
final class PostgresMessage {
    private static final String BETWEEN = ";\n";

    private PostgresMessage() {}

    /**
     * Sends statements in the transaction that is open, or begins one.
     *
     * @param first the number of the first of them, from which they are counted
     * @throws RefusedStatementException if one of them is refused
     */
    static void send(Connection connection, List<String> statements, int first) throws SQLException {
        BaseConnection driver = connection.unwrap(BaseConnection.class);
        Answers answers = new Answers(connection.unwrap(PgConnection.class));
        // What makes a query from a text alone cuts it into messages.
        Query query = driver.createQuery(String.join(BETWEEN, statements), false, false).query;
        try {
            driver.getQueryExecutor().execute(query, null, answers, 0, 0, flags(connection));
        } catch (SQLException e) {
            throw refused(e, statements, first, answers.count);
        } finally {
            query.close();
            connection.clearWarnings();
        }
    }

    /** What the server can't read it refuses before it runs the first of them: then the position alone tells where it is. */
    private static RefusedStatementException refused(
            SQLException refusal, List<String> statements, int first, int answered) {
        int position = PostgresErrors.of(refusal).position();
        int refused = Math.min(answered, statements.size() - 1);
        int before = 0;
        for (int i = 0; i < statements.size(); i++) {
            int behind = before + length(statements.get(i));
            boolean isIt = position > 0 ? position <= behind : i == refused;
            if (isIt) {
                return new RefusedStatementException(refusal, first + i, before);
            }
            before = behind;
        }
        return new RefusedStatementException(refusal, first + refused, 0);
    }

    /** Returns how many code points a statement is away from the next one. */
    private static int length(String statement) {
        return statement.codePointCount(0, statement.length()) + BETWEEN.length();
    }

    private static int flags(Connection connection) throws SQLException {
        int simple =
                QueryExecutor.QUERY_ONESHOT | QueryExecutor.QUERY_EXECUTE_AS_SIMPLE | QueryExecutor.QUERY_NO_RESULTS;
        return connection.getAutoCommit() ? simple | QueryExecutor.QUERY_SUPPRESS_BEGIN : simple;
    }

    /** Counts the statements that came to their end. */
    private static final class Answers extends ResultHandlerBase {
        private final PgConnection driver;
        private int count;

        Answers(PgConnection driver) {
            this.driver = driver;
        }

        @Override
        public void handleResultRows(Query query, Field[] fields, List<Tuple> tuples, @Nullable ResultCursor cursor) {
            count++;
        }

        @Override
        public void handleWarning(SQLWarning warning) {
            driver.addWarning(warning);
        }

        @Override
        public void handleCommandStatus(String status, long updateCount, long insertOid) {
            count++;
        }
    }
}
