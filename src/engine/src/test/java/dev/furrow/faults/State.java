package dev.furrow.faults;

import dev.furrow.testing.Dump;
import dev.furrow.testing.FreshDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a run is about in a database.
 *
 * @param heads the version rows
 * @param content the application's schema as its catalog tells it, and every row
 * @param done what the journal calls done
 * @param doubt the number of the statement, from 1, that a step outside a transaction stopped at; 0 for none
 */
record State(List<String> heads, List<String> content, List<String> done, int doubt) {
    static State of(FreshDatabase database) {
        // Numbers that a transaction drew stay drawn when it is rolled back: that is what sequences are for.
        List<String> dump = Dump.of(database).stream()
                .filter(line -> !line.startsWith("sequence"))
                .toList();
        return of(database.url(), dump);
    }

    static State ofSqlite(String url) {
        return of(url, Dump.ofSqlite(url));
    }

    private static State of(String url, List<String> dump) {
        List<String> content =
                dump.stream().filter(line -> !line.contains("furrow_")).toList();
        if (dump.stream().noneMatch(line -> line.contains("furrow_version"))) {
            return new State(List.of(), content, List.of(), 0);
        }
        try (Connection connection = DriverManager.getConnection(url)) {
            return new State(
                    rows(connection, "SELECT version_num FROM furrow_version ORDER BY 1"),
                    content,
                    rows(
                            connection,
                            "SELECT action || ' ' || coalesce(revision, '') FROM furrow_journal WHERE state = 'done'"
                                    + " ORDER BY id"),
                    doubt(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int doubt(Connection connection) throws SQLException {
        List<String> last = rows(
                connection,
                "SELECT CASE state WHEN 'done' THEN '0 ' ELSE detail END FROM furrow_journal ORDER BY id DESC LIMIT 1");
        return last.isEmpty() ? 0 : Integer.parseInt(last.get(0).split(" ", 2)[0]);
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Returns the same, whatever the journal says is under way. */
    State settled() {
        return new State(heads, content, done, 0);
    }
}
