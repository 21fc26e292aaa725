package dev.furrow.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.schema.Product;
import dev.furrow.script.ScriptFolder;
import dev.furrow.seed.export.Export;
import dev.furrow.seed.export.FileFormat;
import dev.furrow.seed.model.Clearing;
import dev.furrow.seed.model.TableRows;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RowSecurityTest {
    private static final String HIDDEN = """
            row security may hide rows of notes from this role
              Tables are cleared, counted and exported as a whole, or not at all.
              Connect as a role with BYPASSRLS, or as their owner without FORCE ROW LEVEL SECURITY.""";

    @TempDir
    Path folder;

    /** A table that holds its owner to {@code policies}, and a connection of the owner. */
    private SeedLab notes(String policies) throws SQLException {
        return SeedLab.on(Product.POSTGRESQL, folder)
                .tables("""
                        GRANT CREATE ON SCHEMA public TO pg_monitor; SET ROLE pg_monitor;
                        CREATE TABLE notes (id INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body TEXT, tags TEXT[], at TIMESTAMPTZ);
                        ALTER TABLE notes ENABLE ROW LEVEL SECURITY; ALTER TABLE notes FORCE ROW LEVEL SECURITY;
                        """ + policies)
                .file("notes.csv", "id,body,tags,at\n1,hello,\"[\"\"a\"\",null]\",2026-11-21 10:15:30Z\n7,,,\n");
    }

    @Test
    void a_table_whose_policies_show_all_rows_is_filled_by_insert() throws SQLException {
        try (SeedLab lab = notes("CREATE POLICY p ON notes USING (true) WITH CHECK (id > 0)")) {
            lab.seed();
            lab.seed();

            assertThat(lab.rows("SELECT id, body, tags, at AT TIME ZONE 'UTC' FROM notes ORDER BY id"))
                    .containsExactly("1|hello|{a,NULL}|2026-11-21 10:15:30", "7|~|~|~");
            assertThat(lab.rows("SELECT nextval('notes_id_seq')")).containsExactly("8");
        }
    }

    @Test
    void a_row_that_a_policy_refuses_has_its_line() throws SQLException {
        try (SeedLab lab = notes("CREATE POLICY p ON notes USING (true) WITH CHECK (id < 7)")) {
            assertThatThrownBy(lab::seed).hasMessage("""
                    seeds/notes.csv:3: new row violates row-level security policy for table "notes" (SQLSTATE 42501)
                      Rolled back; every table holds what it held before.""");
        }
    }

    @Test
    void rows_that_may_be_hidden_are_neither_cleared_nor_exported() throws SQLException {
        for (String policies : List.of(
                "CREATE POLICY p ON notes USING (id < 7) WITH CHECK (true)",
                "CREATE POLICY p ON notes FOR SELECT USING (true)",
                "CREATE POLICY p ON notes USING (true); CREATE POLICY q ON notes AS RESTRICTIVE USING (id < 7)",
                "CREATE POLICY p ON notes TO pg_read_all_stats, pg_write_server_files USING (id < 3)")) {
            try (SeedLab lab = notes(policies)) {
                assertThatThrownBy(lab::seed).hasMessage(HIDDEN);
                lab.connection.setAutoCommit(false);
                assertThatThrownBy(() -> new Export(lab.database(), List.of())
                                .write(List.of(), FileFormat.JSON, new ScriptFolder("seeds", lab.path("."))))
                        .hasMessage(HIDDEN);
            }
        }
    }

    @Test
    void without_clearing_hidden_rows_are_in_nobodys_way() throws SQLException {
        try (SeedLab lab = notes("CREATE POLICY p ON notes USING (id < 7) WITH CHECK (true)")) {
            lab.seed(lab.request().clearing(Clearing.NONE));

            lab.tables("RESET ROLE");
            assertThat(lab.rows("SELECT id FROM notes ORDER BY id")).containsExactly("1", "7");
        }
    }

    @Test
    void statements_for_a_table_with_hidden_rows_run_without_clearing_and_count_nothing() throws SQLException {
        try (SeedLab lab = notes("CREATE POLICY p ON notes USING (id < 7) WITH CHECK (true)")
                .file(
                        "more.sql",
                        "-- tables: notes\n-- after: notes\nINSERT INTO notes (body) VALUES ('by hand');\n")) {
            assertThat(lab.seed(lab.request().clearing(Clearing.NONE)).filled())
                    .containsExactly(new TableRows(lab.table("notes"), 2));

            lab.tables("RESET ROLE");
            assertThat(lab.rows("SELECT count(*) FROM notes")).containsExactly("3");
        }
    }

    @Test
    void whoever_is_held_to_no_policy_fills_by_copy() throws SQLException {
        try (SeedLab lab = notes("CREATE POLICY p ON notes USING (false)").tables("RESET ROLE")) {
            lab.seed();

            assertThat(lab.rows("SELECT count(*) FROM notes")).containsExactly("2");
        }
    }
}
