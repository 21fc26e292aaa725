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
import java.util.regex.Pattern;

/**
 * All that a run is about in a database.
 *
 * @param heads the version rows
 * @param content the application's schema as its catalog tells it, and every row
 * @param done what the journal calls done
 * @param doubt the number of the statement, from 1, that a step outside a transaction stopped at; 0 for none
 */
record State(List<String> heads, List<String> content, List<String> done, int doubt) {
    private static final String NEXT_NOTE = "next number of notes";

    /** A row of that table, and the line of its sequence, each with the number that the sequence gave. */
    private static final Pattern NUMBERED = Pattern.compile("(\\S*notes|" + NEXT_NOTE + ") \\| \\d+( \\| .*)");

    /**
     * Returns what is in a database of PostgreSQL's.
     *
     * @param searchPath what a session says to find the application's tables
     */
    static State of(FreshDatabase database, String searchPath) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(searchPath);
            // What a sequence gives next says more than what it gave last.
            List<String> lines = new ArrayList<>(Dump.of(database).stream()
                    .filter(line -> !line.startsWith("sequence"))
                    .toList());
            if (lines.stream().anyMatch(line -> line.endsWith(" | notes_id_seq | S | p | null | null"))) {
                lines.addAll(rows(connection, """
                        SELECT '%s | ' || next || ' | past the highest: ' || (next > (SELECT coalesce(max(id), 0) FROM notes))
                        FROM (SELECT last_value + is_called::int AS next FROM notes_id_seq) s""".formatted(NEXT_NOTE)));
            }
            return of(connection, lines);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static State ofSqlite(String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            return of(connection, Dump.ofSqlite(url));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static State of(Connection connection, List<String> lines) throws SQLException {
        List<String> content =
                lines.stream().filter(line -> !line.contains("furrow_")).toList();
        if (lines.stream().noneMatch(line -> line.contains("furrow_version"))) {
            return new State(List.of(), content, List.of(), 0);
        }
        return new State(
                rows(connection, "SELECT version_num FROM furrow_version ORDER BY 1"),
                content,
                rows(
                        connection,
                        "SELECT action || ' ' || coalesce(revision, '') FROM furrow_journal WHERE state = 'done'"
                                + " ORDER BY id"),
                doubt(connection));
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

    /**
     * Returns the same, whichever numbers the table's sequence gave: those that a transaction drew stay drawn when it is rolled back,
     * which is what sequences are for. Still it gives none that a row has.
     */
    State whateverNumbers() {
        List<String> lines = content.stream()
                .map(line -> NUMBERED.matcher(line).replaceFirst("$1 | #$2"))
                .toList();
        return new State(heads, lines, done, doubt);
    }
}
