package dev.furrow.sqlite.fill;

import static dev.furrow.operation.Ddl.change;
import static dev.furrow.operation.Ddl.column;
import static dev.furrow.operation.Ddl.columns;
import static dev.furrow.operation.Ddl.row;
import static dev.furrow.operation.Ddl.text;
import static dev.furrow.operation.Ddl.timestamp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.database.CaseDatabase;
import dev.furrow.operation.Operations;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.schema.Product;
import dev.furrow.seed.SeedLab;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times as an application finds them by {@code getTimestamp} of SQLite's driver, which takes {@code .5} for five milliseconds. */
final class DriverTimesTest {
    @TempDir
    Path folder;

    private static List<LocalDateTime> times(Connection connection, String query) throws SQLException {
        List<LocalDateTime> times = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    times.add(found.getTimestamp(i).toLocalDateTime());
                }
            }
        }
        return times;
    }

    @Test
    void the_driver_reads_what_seeds_say() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder)
                .tables("CREATE TABLE t (a TIMESTAMP, b TIMESTAMP WITH TIME ZONE)")
                .file("t.csv", """
                        a,b
                        2026-11-21,2026-11-21T10:15:30+02:00
                        2026-11-21 10:15:30,2026-11-21 10:15:30Z
                        2026-11-21 10:15:30.5,2026-11-21 10:15:30.5
                        2026-11-21 10:15:30.123456,2026-11-21 10:15:30.0004Z
                        """)) {
            lab.seed();

            assertThat(times(lab.connection, "SELECT a FROM t ORDER BY rowid"))
                    .containsExactly(
                            LocalDateTime.parse("2026-11-21T00:00"),
                            LocalDateTime.parse("2026-11-21T10:15:30"),
                            LocalDateTime.parse("2026-11-21T10:15:30.5"),
                            LocalDateTime.parse("2026-11-21T10:15:30.123"));
            assertThat(times(lab.connection, "SELECT b FROM t ORDER BY rowid"))
                    .containsExactly(
                            LocalDateTime.parse("2026-11-21T08:15:30"),
                            LocalDateTime.parse("2026-11-21T10:15:30"),
                            LocalDateTime.parse("2026-11-21T10:15:30.5"),
                            LocalDateTime.parse("2026-11-21T10:15:30"));
        }
    }

    @Test
    void the_driver_reads_what_revisions_bring_and_convert() throws SQLException {
        List<RecordedOperation> revision = Operations.record("Case.java", op -> {
            op.createTable(
                    "t", column("a", timestamp()), column("b", timestamp().withTimeZone()), column("c", text()));
            op.bulkInsert(
                    "t",
                    columns("a", "b", "c"),
                    row(
                            LocalDateTime.parse("2026-11-21T10:15:30.5"),
                            Instant.parse("2026-11-21T10:15:30Z"),
                            "2026-11-21T10:15:30.25"));
            op.alterColumn("t", change("c").type(timestamp().withTimeZone()));
        });
        try (CaseDatabase database = CaseDatabase.of(Product.SQLITE)) {
            database.run(revision, "");

            assertThat(times(database.connection(), "SELECT a, b, c FROM t"))
                    .containsExactly(
                            LocalDateTime.parse("2026-11-21T10:15:30.5"),
                            LocalDateTime.parse("2026-11-21T10:15:30"),
                            LocalDateTime.parse("2026-11-21T10:15:30.25"));
        }
    }
}
