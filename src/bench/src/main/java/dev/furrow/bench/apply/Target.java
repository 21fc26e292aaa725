package dev.furrow.bench.apply;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** An empty database, again and again, as each tool is told of it. */
interface Target {
    /** Returns what it is called in the table. */
    String title();

    /** Returns the JDBC URL, with user and password. */
    String jdbc();

    /** Returns the URL as dbmate has it. */
    String url();

    /** Returns the URL as SQLAlchemy has it. */
    default String sqlalchemy() {
        return url();
    }

    /** Returns the database's own program, reading a script. */
    List<String> program(Path script);

    /** Makes it empty. */
    void reset() throws Exception;

    Connection connect() throws SQLException;

    /** Returns how many of the history's tables have both of their rows. */
    default int filled(int tables) throws SQLException {
        int filled = 0;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (int number = 1; number <= tables; number++) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM t" + number)) {
                    filled += row.next() && row.getInt(1) == 2 ? 1 : 0;
                }
            }
        }
        return filled;
    }
}
