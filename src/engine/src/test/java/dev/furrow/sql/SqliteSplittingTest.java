package dev.furrow.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.testing.Syntaxes;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the splitter takes for a statement, SQLite takes for one too. */
class SqliteSplittingTest {
    private static final String SCRIPT = """
            PRAGMA foreign_keys=OFF;
            CREATE TABLE [odd;name] (`a;``b` TEXT, "c""d" TEXT DEFAULT 'x;--', e BLOB);
            CREATE TABLE end (id INTEGER PRIMARY KEY, n INT);
            -- the body; has ends
            CREATE TRIGGER begin AFTER INSERT ON "end" WHEN CASE WHEN new.n > 0 THEN 1 END
            BEGIN
              UPDATE "end" SET n = CASE WHEN n = 1 THEN 10 ELSE CASE n WHEN 2 THEN 20 ELSE n END END WHERE id = new.id;
              INSERT INTO [odd;name] VALUES ('end;', ';', x'3b'); /* END; */
            END;
            INSERT INTO end (n) VALUES (1), (2), (3);
            SELECT 1 /* over
            """;

    @TempDir
    private Path folder;

    @Test
    void sqlite_runs_each_statement_alone() throws SQLException {
        List<SqlStatement> statements = SqlSplitter.split(new SourceText("x.sql", SCRIPT), Syntaxes.SQLITE)
                .statements();

        try (Connection connection =
                        new org.sqlite.JDBC().connect("jdbc:sqlite:" + folder.resolve("x.db"), new Properties());
                Statement jdbc = connection.createStatement()) {
            for (SqlStatement statement : statements) {
                jdbc.execute(statement.text());
            }
            assertThat(statements).hasSize(6);
            assertThat(numbers(jdbc, "SELECT n FROM end ORDER BY id")).containsExactly(10, 20, 3);
            assertThat(numbers(jdbc, "SELECT count(*) FROM [odd;name] WHERE e = x'3b'"))
                    .containsExactly(3);
        }
    }

    private static List<Integer> numbers(Statement jdbc, String query) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (ResultSet rows = jdbc.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }
}
