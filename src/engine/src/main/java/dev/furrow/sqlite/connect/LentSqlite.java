package dev.furrow.sqlite.connect;

import dev.furrow.database.Sql;
import dev.furrow.database.lent.Lender;
import dev.furrow.database.lent.LentConnection;
import dev.furrow.database.step.StatementLimits;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/** A connection of an application's pool: what it is like when it is lent, and how it becomes that again. */
final class LentSqlite implements LentConnection.Restoration {
    private static final int LENGTH_OF_STATEMENTS = SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH.getId();

    private final SQLiteConnection driver;
    private final boolean autoCommit;
    private final int longestStatement;
    private final SqliteState state;

    private LentSqlite(SQLiteConnection driver, int longestStatement, Duration patience) throws SQLException {
        this.driver = driver;
        this.autoCommit = driver.getAutoCommit();
        driver.setAutoCommit(true);
        this.longestStatement = driver.getDatabase().limit(LENGTH_OF_STATEMENTS, longestStatement);
        this.state = new SqliteState(driver);
        int asked = Integer.parseInt(Sql.text(driver, "PRAGMA busy_timeout").orElse("0"));
        long longest = Math.min(Math.max(asked, patience.toMillis()), Integer.MAX_VALUE);
        Sql.execute(driver, "PRAGMA busy_timeout = " + longest);
    }

    /**
     * Returns a connection in autocommit that is given back when it is closed.
     *
     * @param longestStatement in bytes
     * @param patience how long each statement waits for other programs
     */
    static Connection borrow(Lender lender, int longestStatement, Duration patience) throws SQLException {
        Connection lent = lender.borrow();
        try {
            SQLiteConnection driver = Lender.driver(lent, SQLiteConnection.class);
            return LentConnection.of(lent, driver, new LentSqlite(driver, longestStatement, patience));
        } catch (SQLException | RuntimeException e) {
            SqliteDriver.close(lent, e);
            throw e;
        }
    }

    @Override
    public void restore() throws SQLException {
        state.rollBack();
        state.usedByCode();
        state.restore(List.of(), StatementLimits.NONE);
        driver.getDatabase().limit(LENGTH_OF_STATEMENTS, longestStatement);
        driver.setAutoCommit(autoCommit);
    }
}
