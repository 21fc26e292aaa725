package dev.furrow.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.script.ScriptFolder;
import dev.furrow.seed.export.Export;
import dev.furrow.seed.export.Exported;
import dev.furrow.seed.export.ExportedTable;
import dev.furrow.seed.export.FileFormat;
import dev.furrow.seed.model.Clearing;
import dev.furrow.testing.EachDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What stands beside an application's plain tables: it takes part where somebody names it. */
final class OtherTablesTest {
    @TempDir
    Path folder;

    private static List<String> export(SeedLab lab, String... only) throws SQLException {
        lab.connection.setAutoCommit(false);
        try {
            Exported exported = new Export(lab.database(), List.of())
                    .write(List.of(only), FileFormat.CSV, new ScriptFolder("seeds", lab.path(".")));
            return exported.tables().stream().map(ExportedTable::table).toList();
        } finally {
            lab.connection.rollback();
            lab.connection.setAutoCommit(true);
        }
    }

    private SeedLab withVectors() throws SQLException {
        return SeedLab.on(Product.SQLITE, folder).tables("""
                CREATE TABLE notes (id INTEGER PRIMARY KEY, title TEXT, parent INTEGER REFERENCES notes (id));
                INSERT INTO notes VALUES (1, 'old', NULL);
                PRAGMA writable_schema = ON;
                INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES
                  ('table', 'vec_notes', 'vec_notes', 0, 'CREATE VIRTUAL TABLE vec_notes USING vec0(embedding float[4])');
                PRAGMA writable_schema = RESET;
                """);
    }

    @Test
    void a_module_that_is_not_loaded_is_in_nobodys_way() throws SQLException {
        try (SeedLab lab = withVectors()) {
            assertThat(export(lab)).containsExactly("notes");
            lab.seed();
            lab.undo(lab.request());
            lab.seed(lab.request().clearing(Clearing.NONE));

            assertThat(lab.rows("SELECT * FROM notes")).containsExactly("1|old|~");
            assertThatThrownBy(() -> export(lab, "vec_notes"))
                    .isInstanceOf(FurrowException.class)
                    .hasMessage(
                            "can't read vec_notes: [SQLITE_ERROR] SQL error or missing database (no such module: vec0)");
        }
    }

    @Test
    void a_seed_for_a_table_whose_module_is_not_loaded_says_so() throws SQLException {
        try (SeedLab lab = withVectors().file("vec_notes.csv", "embedding\n[1,2,3,4]\n")) {
            assertThatThrownBy(lab::seed).hasMessage("""
                    seeds/vec_notes.csv:1: vec_notes has no columns that can be told
                      It is a virtual table, and its module isn't loaded here.""");
        }
    }

    @Test
    void an_index_of_words_follows_its_table_by_its_triggers_alone() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder).tables("""
                CREATE TABLE docs (id INTEGER PRIMARY KEY, title TEXT);
                CREATE VIRTUAL TABLE docs_fts USING fts5(title, content='docs', content_rowid='id');
                CREATE VIRTUAL TABLE places USING rtree(id, west, east);
                CREATE TRIGGER docs_ai AFTER INSERT ON docs BEGIN
                  INSERT INTO docs_fts(rowid, title) VALUES (new.id, new.title); END;
                CREATE TRIGGER docs_ad AFTER DELETE ON docs BEGIN
                  INSERT INTO docs_fts(docs_fts, rowid, title) VALUES ('delete', old.id, old.title); END;
                INSERT INTO docs VALUES (10, 'hello'), (20, 'moon'), (30, 'hello again');
                INSERT INTO places VALUES (1, 0, 1);
                """)) {
            assertThat(export(lab)).containsExactly("docs");
            lab.seed();

            assertThat(lab.rows("SELECT rowid, title FROM docs_fts WHERE docs_fts MATCH 'hello' ORDER BY rowid"))
                    .containsExactly("10|hello", "30|hello again");
            lab.tables("INSERT INTO docs_fts(docs_fts) VALUES ('integrity-check')");
            assertThat(lab.rows("SELECT count(*) FROM places")).containsExactly("1");
        }
    }

    @Test
    void a_virtual_table_that_is_named_takes_part() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder).tables("""
                CREATE VIRTUAL TABLE pages USING fts5(title, body);
                INSERT INTO pages VALUES ('a', 'hello'), ('b', 'moon');
                """)) {
            assertThat(export(lab, "pages")).containsExactly("pages");
            lab.seed();

            assertThat(lab.rows("SELECT title, body FROM pages ORDER BY title")).containsExactly("a|hello", "b|moon");
        }
    }

    @Test
    void a_table_of_an_extension_is_left_alone() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder).tables("""
                CREATE TABLE ref_sys (srid INTEGER PRIMARY KEY); INSERT INTO ref_sys VALUES (1), (2);
                CREATE TABLE places (id INTEGER PRIMARY KEY, srid INTEGER REFERENCES ref_sys); INSERT INTO places VALUES (1, 2);
                ALTER EXTENSION plpgsql ADD TABLE ref_sys;
                """)) {
            assertThat(export(lab)).containsExactly("places");
            lab.seed();

            assertThat(lab.rows("SELECT count(*) FROM ref_sys")).containsExactly("2");
            assertThat(lab.rows("SELECT * FROM places")).containsExactly("1|2");
            assertThat(export(lab, "ref_sys")).containsExactly("ref_sys");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_table_of_another_tool_is_left_alone_unless_it_is_named(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder).tables("""
                CREATE TABLE notes (id INTEGER PRIMARY KEY); INSERT INTO notes VALUES (1);
                CREATE TABLE schema_migrations (version VARCHAR(40) PRIMARY KEY); INSERT INTO schema_migrations VALUES ('1');
                CREATE TABLE ar_internal_metadata (key VARCHAR(40) PRIMARY KEY, value TEXT, created_at TIMESTAMP, updated_at TIMESTAMP);
                CREATE TABLE databasechangeloglock (id INTEGER PRIMARY KEY, locked BOOLEAN, lockgranted TIMESTAMP, lockedby TEXT);
                """)) {
            assertThat(export(lab)).containsExactly("notes");
            lab.seed();
            assertThat(lab.rows("SELECT version FROM schema_migrations")).containsExactly("1");

            assertThat(export(lab, "schema_migrations")).containsExactly("schema_migrations");
            lab.tables("INSERT INTO schema_migrations VALUES ('2')").seed();
            assertThat(lab.rows("SELECT version FROM schema_migrations")).containsExactly("1");
        }
    }

    @Test
    void clearing_never_reaches_a_table_of_an_extension_by_a_key() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder).tables("""
                CREATE TABLE places (id INTEGER PRIMARY KEY);
                CREATE TABLE kept (place INTEGER REFERENCES places);
                ALTER EXTENSION plpgsql ADD TABLE kept;
                """).file("places.csv", "id\n1\n")) {
            assertThatThrownBy(lab::seed).hasMessage("""
                    clearing would reach what an extension, a module or another tool keeps: kept
                      A foreign key leads there from a seeded table, or a part of one is there.
                      Fill without clearing:  seed:all clear=false""");
        }
    }

    @Test
    void a_key_that_is_not_enforced_orders_nothing() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)) {
            assumeTrue(lab.connection.getMetaData().getDatabaseMajorVersion() >= 18, "keys can be NOT ENFORCED");
            lab.tables("""
                            CREATE TABLE x (id INTEGER PRIMARY KEY, y INTEGER);
                            CREATE TABLE y (id INTEGER PRIMARY KEY, x INTEGER REFERENCES x);
                            ALTER TABLE x ADD CONSTRAINT x_y FOREIGN KEY (y) REFERENCES y NOT ENFORCED;
                            """).file("y.csv", "id,x\n1,1\n").file("x.csv", "id,y\n1,99\n");
            lab.seed();

            assertThat(lab.rows("SELECT x.y, y.x FROM x, y")).containsExactly("99|1");
        }
    }

    @Test
    void truncate_reaches_along_keys_that_are_not_enforced_and_delete_does_not() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)) {
            assumeTrue(lab.connection.getMetaData().getDatabaseMajorVersion() >= 18, "keys can be NOT ENFORCED");
            lab.tables("""
                            CREATE TABLE x (id INTEGER PRIMARY KEY);
                            CREATE TABLE y (x INTEGER REFERENCES x NOT ENFORCED);
                            INSERT INTO y VALUES (7);
                            """).file("x.csv", "id\n1\n");

            assertThat(SeedLab.tableNames(lab.plan().cleared())).containsExactly("x");
            assertThat(SeedLab.tableNames(
                            lab.plan(lab.request().clearing(Clearing.TRUNCATE)).cleared()))
                    .containsExactlyInAnyOrder("x", "y");
            lab.seed();
            assertThat(lab.rows("SELECT * FROM y")).containsExactly("7");
            lab.seed(lab.request().clearing(Clearing.TRUNCATE));
            assertThat(lab.rows("SELECT * FROM y")).isEmpty();
        }
    }

    @Test
    void rows_of_inheriting_tables_are_counted_for_themselves() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables(
                        "CREATE TABLE base (id INTEGER PRIMARY KEY); CREATE TABLE derived (extra TEXT) INHERITS (base);")
                .file("base.csv", "id\n1\n")
                .file("derived.csv", "id,extra\n2,e\n")) {
            lab.seed();

            assertThat(lab.plan(lab.request().guarded(Map.of("base", 1L, "derived", 1L)))
                            .clearing()
                            .unseeded())
                    .isEmpty();
            assertThat(lab.rows("SELECT count(*) FROM base")).containsExactly("2");
        }
    }
}
