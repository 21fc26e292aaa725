package dev.furrow.sql;

import static dev.furrow.testing.Syntaxes.POSTGRESQL;
import static dev.furrow.testing.Syntaxes.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionControlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN; SELECT 1; COMMIT;",
                "-- mine\nbegin work; SELECT 1; end transaction",
                "START TRANSACTION ISOLATION LEVEL SERIALIZABLE; SELECT 1; COMMIT WORK AND NO CHAIN",
                "BEGIN /* x */ IMMEDIATE TRANSACTION; SELECT 1; COMMIT TRANSACTION"
            })
    void a_transaction_around_everything_is_taken_as_if_it_were_not_there(String text) {
        assertThat(unwrapped(text)).containsExactly("SELECT 1");
    }

    @Test
    void a_transaction_around_nothing_is_nothing() {
        assertThat(unwrapped("BEGIN; COMMIT")).isEmpty();
        assertThat(unwrapped("")).isEmpty();
    }

    @Test
    void a_commit_alone_is_not_around_anything() {
        assertThatThrownBy(() -> unwrapped("SELECT 1; COMMIT")).hasMessage(notAround("x.sql:1", "COMMIT"));
    }

    @Test
    void a_seed_is_unwrapped_likewise_and_never_runs_outside_a_transaction() {
        List<SqlStatement> wrapped = statements("BEGIN; SELECT 1; COMMIT");

        assertThat(TransactionControl.unwrappedSeed(wrapped))
                .extracting(SqlStatement::text)
                .containsExactly("SELECT 1");
        assertThatThrownBy(() -> TransactionControl.unwrappedSeed(statements("SELECT 1; BEGIN")))
                .hasMessage("""
                        x.sql:1: "BEGIN" begins or ends a transaction, and the seed runs inside one
                          Take it out; BEGIN and COMMIT may stand around all statements of the seed, nowhere else.""");
    }

    @Test
    void a_seed_that_asks_for_a_transaction_of_its_own_kind_is_refused() {
        assertThatThrownBy(() -> TransactionControl.unwrappedSeed(
                        statements("START TRANSACTION ISOLATION LEVEL SERIALIZABLE; SELECT 1; COMMIT")))
                .hasMessage("""
                        x.sql:1: "START TRANSACTION ISOLATION LEVEL SERIALIZABLE" asks for a transaction of its own kind, and the seed shares one with others
                          Write BEGIN alone, or take it out.""");
    }

    @Test
    void savepoints_stay() {
        String text =
                "SAVEPOINT a;SELECT 1;ROLLBACK TO a;ROLLBACK WORK TO SAVEPOINT a;ROLLBACK TRANSACTION TO a;RELEASE a";

        assertThat(unwrapped(text)).containsExactly(text.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'BEGIN'",
                "CREATE TABLE commit (id int)",
                "PREPARE transaction AS SELECT 1",
                "EXPLAIN SELECT 1",
                "\"begin\"",
                "SET TRANSACTION READ ONLY"
            })
    void other_statements_stay(String statement) {
        assertThat(unwrapped(statement)).containsExactly(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN",
                "START TRANSACTION",
                "COMMIT",
                "commit prepared 'x'",
                "END",
                "ROLLBACK",
                "ROLLBACK AND CHAIN",
                "ROLLBACK PREPARED 'x'",
                "ABORT",
                "PREPARE TRANSACTION 'x'"
            })
    void a_transaction_that_begins_or_ends_elsewhere_is_refused(String statement) {
        assertThatThrownBy(() -> unwrapped("SELECT 1;\n-- so\n" + statement + ";\nSELECT 2;"))
                .isInstanceOf(FurrowException.class)
                .hasMessage(notAround("x.sql:3", statement));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BEGIN; SELECT 1; ROLLBACK          | BEGIN
            BEGIN; COMMIT; BEGIN; COMMIT       | COMMIT
            SELECT 1; BEGIN; COMMIT            | BEGIN
            BEGIN; SELECT 1; COMMIT; SELECT 2  | BEGIN
            BEGIN; SELECT 1; COMMIT AND CHAIN  | BEGIN
            BEGIN                              | BEGIN
            """)
    void a_transaction_that_is_not_around_everything_is_refused(String text, String named) {
        assertThatThrownBy(() -> unwrapped(text)).hasMessage(notAround("x.sql:1", named));
    }

    @Test
    void bodies_have_an_end_of_their_own() {
        String trigger = "CREATE TRIGGER x AFTER INSERT ON t BEGIN SELECT 1; END";
        List<SqlStatement> statements =
                SqlSplitter.split(new SourceText("x.sql", trigger), SQLITE).statements();

        assertThat(TransactionControl.unwrapped(statements, false)).isEqualTo(statements);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRAGMA foreign_keys=OFF; BEGIN TRANSACTION; SELECT 1; COMMIT;",
                "PRAGMA foreign_keys = off; BEGIN; SELECT 1; COMMIT; PRAGMA foreign_keys = on",
                "-- why\nPragma foreign_keys(0); BEGIN IMMEDIATE; SELECT 1; END; PRAGMA foreign_keys=1; PRAGMA foreign_keys;",
                "PRAGMA foreign_keys=ON; PRAGMA foreign_keys='no'; BEGIN; SELECT 1; COMMIT TRANSACTION",
                "BEGIN; SELECT 1; COMMIT; PRAGMA foreign_keys=ON"
            })
    void on_sqlite_the_switch_for_foreign_keys_may_stand_around(String text) {
        assertThat(onSqlite(text, false)).containsExactly("SELECT 1");
    }

    @Test
    void a_switch_that_says_what_the_section_does_may_stand_around() {
        assertThat(onSqlite("PRAGMA foreign_keys = ON; BEGIN; SELECT 1; COMMIT", true))
                .containsExactly("SELECT 1");
    }

    @Test
    void pragmas_that_do_the_same_inside_stay() {
        String text = "PRAGMA foreign_keys=OFF; PRAGMA legacy_alter_table=ON; BEGIN; SELECT 1; COMMIT;"
                + "PRAGMA foreign_key_check; PRAGMA foreign_keys=ON";

        assertThat(onSqlite(text, false))
                .containsExactly("PRAGMA legacy_alter_table=ON", "SELECT 1", "PRAGMA foreign_key_check");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRAGMA foreign_keys=OFF; SELECT 1; PRAGMA foreign_keys=ON",
                "PRAGMA foreign_keys=ON",
                "PRAGMA journal_mode=WAL"
            })
    void without_a_transaction_pragmas_stay(String text) {
        assertThat(onSqlite(text, false)).containsExactly(text.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PRAGMA foreign_keys=OFF; BEGIN; SELECT 1; ROLLBACK; PRAGMA foreign_keys=ON    | BEGIN
            PRAGMA foreign_keys=OFF; SELECT 1; BEGIN; COMMIT                              | BEGIN
            PRAGMA foreign_keys=OFF; BEGIN; SELECT 1; COMMIT; SELECT 2                    | BEGIN
            PRAGMA foreign_keys=OFF; BEGIN; COMMIT; PRAGMA foreign_keys=ON; BEGIN; COMMIT | COMMIT
            PRAGMA foreign_keys=OFF; BEGIN; COMMIT; VACUUM                                | BEGIN
            PRAGMA journal_mode=WAL; BEGIN; COMMIT                                        | BEGIN
            """)
    void on_sqlite_a_transaction_that_is_not_around_everything_is_refused(String text, String named) {
        assertThatThrownBy(() -> onSqlite(text, false))
                .isInstanceOf(FurrowException.class)
                .hasMessage(notAround("x.sql:1", named));
    }

    @Test
    void foreign_keys_that_a_transaction_of_its_own_would_have_on_are_asked_for_in_the_section_line() {
        assertThatThrownBy(() -> onSqlite("\nPRAGMA foreign_keys = ON; BEGIN; SELECT 1; COMMIT", false))
                .hasMessage("""
                        x.sql:2: "PRAGMA foreign_keys = ON" does nothing in the section's transaction, which runs with foreign keys off
                          Take it out, and write foreign-keys:on in the section line (in Java the header key  foreign-keys: on).""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRAGMA foreign_keys = OFF; BEGIN; SELECT 1; COMMIT",
                "PRAGMA foreign_keys = OFF; SELECT 1; PRAGMA foreign_keys=ON",
                "SELECT 1; PRAGMA foreign_keys = OFF"
            })
    void where_foreign_keys_are_on_nothing_switches_them_off(String text) {
        assertThatThrownBy(() -> onSqlite(text, true)).hasMessage("""
                        x.sql:1: "PRAGMA foreign_keys = OFF" does nothing in the section's transaction, which runs with foreign keys on
                          Take it out, or foreign-keys:on out of the section line (in Java the header key  foreign-keys: on).""");
    }

    @Test
    void on_postgresql_there_are_no_pragmas() {
        assertThatThrownBy(() -> unwrapped("PRAGMA foreign_keys=OFF; BEGIN; SELECT 1; COMMIT"))
                .hasMessage(notAround("x.sql:1", "BEGIN"));
    }

    private static String notAround(String place, String statement) {
        return """
                %s: "%s" begins or ends a transaction, and the section runs inside one
                  Take it out; BEGIN and COMMIT may stand around all statements of the section, nowhere else.
                  Or write transaction:false in the section line: then the section runs outside a transaction (in Java the header key  transaction: false).""".formatted(place, statement);
    }

    private static List<String> onSqlite(String text, boolean foreignKeys) {
        List<SqlStatement> statements =
                SqlSplitter.split(new SourceText("x.sql", text), SQLITE).statements();
        return TransactionControl.unwrapped(statements, foreignKeys).stream()
                .map(SqlStatement::text)
                .toList();
    }

    private static List<String> unwrapped(String text) {
        return TransactionControl.unwrapped(statements(text), false).stream()
                .map(SqlStatement::text)
                .toList();
    }

    private static List<SqlStatement> statements(String text) {
        return SqlSplitter.split(new SourceText("x.sql", text), POSTGRESQL).statements();
    }
}
