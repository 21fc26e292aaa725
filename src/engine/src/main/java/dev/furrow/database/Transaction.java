package dev.furrow.database;

import java.sql.SQLException;

/** A transaction that is rolled back when it is closed, unless it was committed before. */
public interface Transaction extends AutoCloseable {
    /** Makes its work lasting. */
    void commit() throws SQLException;

    /** Returns the statement that does the same, for who sends it with others in one message and then says {@link #committed}. */
    default String commitStatement() {
        return "COMMIT";
    }

    /** Hears that {@link #commitStatement} was sent. */
    default void committed() throws SQLException {
        commit();
    }

    @Override
    void close() throws SQLException;

    /** Closes it since {@code failure} came first, which stays what is told even where closing fails too. */
    default void closeAfter(Exception failure) {
        try {
            close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
