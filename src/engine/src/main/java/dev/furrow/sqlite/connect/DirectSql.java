package dev.furrow.sqlite.connect;

import dev.furrow.database.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConnection;

/**
 * Sends statements to SQLite with nothing around them. The driver's JDBC statement would look each time whether rows got keys of their
 * own, and whether a transaction has to be begun or ended; in a step with five statements that takes as long as the statements.
 */
public final class DirectSql {
    private DirectSql() {}

    /** Sends a statement whose rows, if it has any, nobody wants. */
    public static void execute(Connection connection, String sql) throws SQLException {
        if (connection instanceof SQLiteConnection sqlite) {
            sqlite.getDatabase().exec(sql, false);
        } else {
            Sql.execute(connection, sql);
        }
    }

    /** Sends a statement that changes rows of one table, and returns how many. */
    static int update(SQLiteConnection connection, String sql) throws SQLException {
        connection.getDatabase().exec(sql, false);
        return Math.toIntExact(connection.getDatabase().changes());
    }

    /** Says how long statements wait for other programs from here on. */
    static void wait(SQLiteConnection connection, int milliseconds) throws SQLException {
        connection.getDatabase().busy_timeout(milliseconds);
    }
}
