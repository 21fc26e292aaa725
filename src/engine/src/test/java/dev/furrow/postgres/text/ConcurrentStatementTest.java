package dev.furrow.postgres.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlSplitter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrentStatementTest {
    private static boolean isConcurrent(String text) {
        return ConcurrentStatement.is(SqlSplitter.split(new SourceText("a.sql", text), PostgresSyntax.SYNTAX)
                .statements()
                .get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX CONCURRENTLY a ON t (x)",
                "create /* unique */ unique index concurrently if not exists a on t (x)",
                "DROP INDEX CONCURRENTLY IF EXISTS a",
                "REINDEX TABLE CONCURRENTLY t",
                "REINDEX (VERBOSE, CONCURRENTLY) INDEX a",
                "ALTER TABLE ONLY s.t DETACH PARTITION p CONCURRENTLY",
            })
    void what_takes_several_transactions_of_its_own(String text) {
        assertThat(isConcurrent(text)).isTrue();
    }

    /** A view that is refreshed so keeps its rows when that is ended. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX a ON t (x)",
                "CREATE INDEX \"concurrently\" ON t (x) -- CONCURRENTLY",
                "COMMENT ON INDEX a IS 'CONCURRENTLY'",
                "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
                "VACUUM t",
                "ALTER TABLE t DETACH PARTITION p",
            })
    void what_leaves_nothing_when_it_is_ended(String text) {
        assertThat(isConcurrent(text)).isFalse();
    }
}
