package dev.furrow.migrate.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.revision.Resume;
import dev.furrow.schema.Product;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.JournalRow;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** A section outside a transaction may begin some of its own. */
final class OwnTransactionTest {
    private static final String HALF_WAY = """
            CREATE TABLE t (n INTEGER NOT NULL);
            BEGIN;
            INSERT INTO t VALUES (1);
            COMMIT;
            BEGIN;
            INSERT INTO t VALUES (2);
            INSERT INTO t VALUES (%s);
            COMMIT;
            INSERT INTO t VALUES (4);
            """;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private FreshDatabase database;

    @BeforeEach
    void make() {
        database = Postgres.freshDatabase();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private Project project(Product product, String up) {
        Project project =
                product.equals(Product.SQLITE) ? Project.onSqlite(folder) : Project.on(database.url(), folder);
        return revision(project, up);
    }

    private static Project revision(Project project, String up) {
        return project.revision(
                "a.sql",
                "-- fill\n--\n-- revision: a\n-- down-revision: none\n\n-- migrate:up transaction:false\n" + up);
    }

    @ParameterizedTest
    @EachDatabase
    void what_failed_in_one_is_rolled_back_from_its_beginning_and_said_to_be(Product product) {
        Project project = project(product, HALF_WAY.formatted("NULL"));
        String said = product.equals(Product.SQLITE)
                ? "NOT NULL constraint failed: t.n (SQLITE_CONSTRAINT_NOTNULL)"
                : "null value in column \"n\" of relation \"t\" violates not-null constraint (SQLSTATE 23502)";
        String detail = product.equals(Product.SQLITE) ? "" : "Detail: Failing row contains (null).";

        assertThatThrownBy(() -> project.furrow().upgrade("head"))
                .hasMessage("""
                        src/main/migrations/a.sql:13: %s
                          INSERT INTO t VALUES (NULL)
                        %s  In revision a (fill)
                          It ran outside a transaction; the section's own, which statement 5 begins, was rolled back, \
                        and statements before that are in effect; the version table says base.
                          Mend the cause, then go on from its BEGIN:  migrate:upgrade to=a resume
                          Or, if all of it is in effect:              migrate:stamp to=a""".formatted(said, detail.isEmpty() ? "" : "  " + detail + "\n"));
        assertThat(project.query("SELECT n FROM t")).containsExactly("1");

        JournalRow last = JournalRow.last(project, "a");
        assertThatThrownBy(() -> project.furrow().upgrade("head"))
                .hasMessage("""
                        src/main/migrations/a.sql: revision a (fill) stopped half-way at %s, outside a transaction
                          Statement 5 was under way; nobody knows whether it is in effect:
                            BEGIN
                          It ended with: %s
                        %s  Those before it are. It was run by %s.
                          Go on with this statement:                migrate:upgrade to=a resume
                          Or, if all of the revision is in effect:  migrate:stamp to=a
                          Or, if it was taken back by hand:         migrate:stamp to=current""".formatted(last.at(), said, detail.isEmpty() ? "" : "    " + detail + "\n", last.who()));
    }

    @ParameterizedTest
    @EachDatabase
    void resuming_goes_on_with_its_begin(Product product) {
        Project project = project(product, HALF_WAY.formatted("NULL"));
        assertThatThrownBy(() -> project.furrow().upgrade("head")).isNotNull();

        revision(project, HALF_WAY.formatted("3")).furrow().upgrade("head", Resume.YES);

        assertThat(project.query("SELECT n FROM t ORDER BY n")).containsExactly("1", "2", "3", "4");
    }

    @ParameterizedTest
    @EachDatabase
    void one_without_an_end_is_refused_and_rolled_back(Product product) {
        Project project = project(product, "BEGIN;\nCREATE TABLE t (n INTEGER);\nINSERT INTO t VALUES (1);\n");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                src/main/migrations/a.sql:7: the transaction that begins here has no COMMIT
                  In revision a (fill)
                  It ran outside a transaction; the section's own, which statement 1 begins, was rolled back; \
                the version table says base.
                  Write COMMIT after its last statement.
                  Mend the cause, then go on from its BEGIN:  migrate:upgrade to=a resume
                  Or, if all of it is in effect:              migrate:stamp to=a""");
        JournalRow last = JournalRow.last(project, "a");
        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/a.sql: revision a (fill) stopped half-way at %s, outside a transaction
                          Statement 1 was under way; nobody knows whether it is in effect:
                            BEGIN
                          It ended with: the transaction that begins here has no COMMIT
                            Write COMMIT after its last statement.
                          It was the first. It was run by %s.
                          Go on with this statement:                migrate:upgrade to=a resume
                          Or, if all of the revision is in effect:  migrate:stamp to=a
                          Or, if it was taken back by hand:         migrate:stamp to=current""".formatted(last.at(), last.who()));
    }
}
