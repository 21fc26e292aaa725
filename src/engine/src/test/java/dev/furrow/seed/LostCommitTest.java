package dev.furrow.seed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.schema.Product;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LostCommitTest {
    /** Ends the connection while it commits: what is deferred runs then. */
    private static final String END = """
            CREATE TABLE trap (id INTEGER);
            CREATE FUNCTION fall() RETURNS trigger LANGUAGE plpgsql AS $$
              BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
            CREATE CONSTRAINT TRIGGER fall AFTER INSERT ON trap DEFERRABLE INITIALLY DEFERRED
              FOR EACH ROW EXECUTE FUNCTION fall();
            """;

    @TempDir
    Path folder;

    @Test
    void a_connection_lost_at_the_commit_does_not_claim_a_rollback() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables(SeedLab.JOKES)
                .tables(END)
                .file("users.csv", "id,username\n1,Demo\n")) {
            assertThatThrownBy(() -> lab.seed(lab.request(), (action, detail, took) -> spring(lab)))
                    .isInstanceOf(LostCommitException.class)
                    .hasMessage("""
                            the connection was lost while the rows were committed: terminating connection due to administrator command (SQLSTATE 57P01)
                              Either all of them are there, or every table holds what it held before.
                              Seed again.""");
        }
    }

    private static void spring(SeedLab lab) throws SQLException {
        try (Statement statement = lab.connection.createStatement()) {
            statement.execute("SET CONSTRAINTS ALL DEFERRED");
            statement.execute("INSERT INTO trap VALUES (1)");
        }
    }
}
