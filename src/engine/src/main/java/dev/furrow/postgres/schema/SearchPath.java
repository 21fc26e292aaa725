package dev.furrow.postgres.schema;

import dev.furrow.database.QueryRows;
import dev.furrow.database.Sql;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A session's search path, which names in printed texts follow, as it was before it was set. */
record SearchPath(Connection connection, String before) {
    static SearchPath set(Connection connection, String path) throws SQLException {
        List<String> before = new ArrayList<>();
        QueryRows.each(connection, "SHOW search_path", row -> before.add(row.getString(1)));
        Sql.execute(connection, "SET search_path = " + path);
        return new SearchPath(connection, before.get(0));
    }

    /** Restores it since {@code failure} came first, which stays what is told: a transaction that it broke restores nothing. */
    void restoreAfter(Exception failure) {
        try {
            restore();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    void restore() throws SQLException {
        Sql.execute(connection, "SELECT pg_catalog.set_config('search_path', " + Quoting.literal(before) + ", false)");
    }
}
