package dev.furrow.operation;

import java.sql.Connection;

/** Where a {@link Seeder} puts its rows, and what it may look at meanwhile. */
public interface Rows {
    /** Begins rows of a table whose columns each row names itself. */
    RowsInto into(String table);

    /**
     * Begins rows of a table with a value for each of {@code columns}.
     *
     * @param columns as a CSV file's header row has them: {@code user_id:users.username} names a user by name
     */
    RowsInto into(String table, String... columns);

    /**
     * Returns the connection on which seeds run. Every row brought until now is in its table when this returns. Neither commit
     * it nor close it.
     */
    Connection connection();

    /** Returns the environment's name as the user wrote it, {@code development} if nobody did. */
    String environment();
}
