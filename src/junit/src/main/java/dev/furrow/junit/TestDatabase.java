package dev.furrow.junit;

import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.SeedResult;
import dev.furrow.UpgradeResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The database of a test, and what brings it to other revisions while the test runs. */
public final class TestDatabase {
    private final Address address;
    private final Furrow furrow;
    private final List<Connection> lent = new ArrayList<>();

    TestDatabase(Address address, Furrow furrow) {
        this.address = address;
        this.furrow = furrow;
    }

    /** Returns the JDBC URL, with user and password where there are any. */
    public String url() {
        return address.url();
    }

    /** Returns what opens a new connection each time, in the driver's own settings; on SQLite, foreign keys are checked. */
    public DataSource dataSource() {
        return address.dataSource();
    }

    /** Returns a new connection, which is closed at the latest when the database goes. */
    public Connection connection() throws SQLException {
        Connection connection = dataSource().getConnection();
        synchronized (lent) {
            lent.add(connection);
        }
        return connection;
    }

    /** Runs what leads up to {@code to}, a target such as {@code head} or {@code +1}. */
    public UpgradeResult upgrade(String to) {
        return furrow.upgrade(to);
    }

    /** Runs what leads down to {@code to}, a target such as {@code -1} or {@code base}. */
    public UpgradeResult downgrade(String to) {
        return furrow.downgrade(to);
    }

    /** Clears what the seeds fill, and fills it. */
    public SeedResult seed() {
        return furrow.seedAll(SeedOptions.ALL);
    }

    /** Returns all that Furrow can do with this database. */
    public Furrow furrow() {
        return furrow;
    }

    /** Closes what was opened here; the database itself is not this object's to take away. */
    void close() throws SQLException {
        furrow.close();
        synchronized (lent) {
            for (Connection connection : lent) {
                connection.close();
            }
        }
    }

    /** Returns the URL without credentials. */
    @Override
    public String toString() {
        return furrow.database().display();
    }
}
