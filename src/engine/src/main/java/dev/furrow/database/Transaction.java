package dev.furrow.database;

import java.sql.SQLException;

/** A transaction that is rolled back when it is closed, unless it was committed before. */
public interface Transaction extends AutoCloseable {
    /** Makes its work lasting. */
    void commit() throws SQLException;

    @Override
    void close() throws SQLException;
}
