package dev.furrow.adopt.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.OfflineScript;
import dev.furrow.compare.RandomSchema;
import dev.furrow.compare.WholeVocabulary;
import dev.furrow.schema.Product;
import dev.furrow.schema.told.DumpedSchema;
import dev.furrow.testing.EachDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class SchemaDumpTest {
    private static final int FIRST_SEED = Integer.getInteger("furrow.seed", 1);
    private static final int SCHEMAS = Integer.getInteger("furrow.schemas", 5);

    private @TempDir Path folder;

    @ParameterizedTest
    @EachDatabase
    void what_the_databases_own_client_loads_is_alike(Product product) throws SQLException {
        try (DumpLab lab = new DumpLab(product, folder)) {
            lab.execute(WholeVocabulary.of(product));

            assertThat(lab.loaded().differences()).isEmpty();
        }
    }

    /** Skipped where there is no pg_dump of the server's version. */
    @Test
    void what_pg_dump_writes_makes_the_same() throws SQLException {
        try (DumpLab lab = new DumpLab(Product.POSTGRESQL, folder);
                DumpLab third = new DumpLab(Product.POSTGRESQL, folder.resolve("third"))) {
            lab.execute(WholeVocabulary.of(Product.POSTGRESQL));
            third.loadWhatPgDumpWritesOf(lab);
            lab.loaded();

            assertThat(lab.loadedLines()).isEqualTo(third.lines());
        }
    }

    @ParameterizedTest
    @EachDatabase
    void whatever_the_schema_is_the_loaded_one_is_alike(Product product) throws SQLException {
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SCHEMAS; seed++) {
            try (DumpLab lab = new DumpLab(product, folder.resolve(product + "-" + seed))) {
                lab.execute(new RandomSchema(new Random(seed), product).statements());

                assertThat(lab.loaded().differences()).as("seed %d", seed).isEmpty();
            }
        }
    }

    @Test
    void what_no_statement_makes_is_listed() throws SQLException {
        try (DumpLab lab = new DumpLab(Product.POSTGRESQL, folder)) {
            lab.execute(List.of(
                    "CREATE OPERATOR === (FUNCTION = int4pl, LEFTARG = integer, RIGHTARG = integer)",
                    "CREATE TEXT SEARCH CONFIGURATION plain_words (COPY = simple)",
                    "CREATE TABLE t (a integer) PARTITION BY LIST (a)",
                    "CREATE TABLE t_1 PARTITION OF t DEFAULT",
                    "CREATE INDEX never ON ONLY t (a)"));

            OfflineScript<DumpedSchema> dumped = lab.dump("database", List.of(), "");

            assertThat(dumped.plan().unsaid())
                    .containsExactly(
                            "operator ===(integer,integer): it is known by its name alone",
                            "text search configuration plain_words: it is known by its name alone",
                            "index never of t: no operation makes an index that isn't valid");
            assertThat(lab.loaded().differences())
                    .extracting("subject")
                    .containsExactly(
                            "operator ===(integer,integer)",
                            "text search configuration plain_words",
                            "index never of t");
        }
    }

    @Test
    void two_tables_that_refer_to_each_other_are_loaded() throws SQLException {
        try (DumpLab lab = new DumpLab(Product.SQLITE, folder)) {
            lab.execute(List.of(
                    "CREATE TABLE a (id INTEGER PRIMARY KEY, b INTEGER REFERENCES b (id))",
                    "CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id))"));

            assertThat(lab.loaded().differences()).isEmpty();
        }
    }

    @Test
    void a_revision_is_dumped_without_what_furrow_keeps() throws SQLException {
        try (DumpLab lab = new DumpLab(Product.SQLITE, folder)) {
            lab.project().revision("1_users.sql", """
                -- create users
                --
                -- revision: a1
                -- down-revision: none

                -- migrate:up
                CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
                """);

            assertThat(lab.dump("head").text().replaceFirst("Furrow \\S+", "Furrow VERSION"))
                    .isEqualTo("""
                        -- The schema of revision a1, 1 table
                        -- Written by Furrow VERSION for sqlite
                        -- Load it with:  sqlite3 -bail new.db < FILE

                        PRAGMA foreign_keys = OFF;
                        BEGIN;

                        CREATE TABLE "users" (
                          "id" INTEGER NOT NULL,
                          "name" TEXT NOT NULL,
                          CONSTRAINT "users_pkey" PRIMARY KEY ("id")
                        );

                        COMMIT;
                        """);
        }
    }

    @Test
    void a_table_comes_with_the_types_that_it_names_and_without_keys_to_others() throws SQLException {
        try (DumpLab lab = new DumpLab(Product.POSTGRESQL, folder)) {
            lab.execute(
                    List.of(
                            "CREATE TYPE mood AS ENUM ('sad', 'ok')",
                            "CREATE TYPE colour AS ENUM ('red')",
                            "CREATE TABLE users (id integer PRIMARY KEY)",
                            "CREATE TABLE jokes (id integer PRIMARY KEY, user_id integer REFERENCES users, feels mood,"
                                    + " teller integer REFERENCES users MATCH FULL, after integer REFERENCES jokes MATCH FULL)"));

            OfflineScript<DumpedSchema> dumped = lab.dump("database", List.of("jokes"), "");

            assertThat(dumped.plan().unsaid())
                    .containsExactly(
                            "foreign key jokes_teller_fkey of jokes: users isn't among the tables",
                            "foreign key jokes_user_id_fkey of jokes: users isn't among the tables");
            assertThat(dumped.text())
                    .contains("CREATE TYPE \"mood\"", "CREATE TABLE \"jokes\"", "REFERENCES jokes(id) MATCH FULL")
                    .doesNotContain("colour", "CREATE TABLE \"users\"");
        }
    }

    @Test
    void a_table_comes_with_all_that_it_needs_and_nothing_that_others_need() throws SQLException {
        try (DumpLab lab = new DumpLab(Product.POSTGRESQL, folder);
                DumpLab there = new DumpLab(Product.POSTGRESQL, folder.resolve("there"))) {
            lab.execute(List.of(
                    "CREATE COLLATION plain (locale = 'C')",
                    "CREATE DOMAIN word AS text COLLATE plain",
                    "CREATE DOMAIN title AS word CHECK (VALUE <> '')",
                    "CREATE TABLE users (id integer PRIMARY KEY)",
                    "CREATE FUNCTION later() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                    "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.id := later(); RETURN NEW; END'",
                    "CREATE FUNCTION known(u users) RETURNS integer LANGUAGE sql AS 'SELECT 1 -- touch'",
                    "CREATE FUNCTION unasked() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                    "CREATE TABLE jokes (id integer PRIMARY KEY, user_id integer REFERENCES users, name title)",
                    "CREATE INDEX by_name ON jokes (name)",
                    "CREATE TRIGGER touched BEFORE UPDATE ON jokes FOR EACH ROW EXECUTE FUNCTION touch()",
                    "CREATE POLICY theirs ON jokes USING (user_id IN (SELECT id FROM users))",
                    "CREATE POLICY own ON jokes USING (user_id = 1)",
                    "CREATE STATISTICS related (dependencies) ON id, user_id FROM jokes",
                    "COMMENT ON CONSTRAINT jokes_user_id_fkey ON jokes IS 'whose'",
                    "COMMENT ON CONSTRAINT jokes_pkey ON jokes IS 'number'",
                    "COMMENT ON INDEX by_name IS 'for lists'",
                    "COMMENT ON STATISTICS related IS 'both'",
                    "COMMENT ON TRIGGER touched ON jokes IS 'then'",
                    "COMMENT ON POLICY theirs ON jokes IS 'them'",
                    "COMMENT ON POLICY own ON jokes IS 'me'",
                    "COMMENT ON FUNCTION touch() IS 'now'",
                    "COMMENT ON FUNCTION unasked() IS 'nothing'",
                    "COMMENT ON DOMAIN title IS 'above'"));

            OfflineScript<DumpedSchema> dumped = lab.dump("database", List.of("jokes"), "");
            there.load(dumped);

            assertThat(dumped.plan().unsaid())
                    .containsExactly(
                            "foreign key jokes_user_id_fkey of jokes: users isn't among the tables",
                            "policy theirs of jokes: users isn't among the tables");
            try (Furrow furrow = lab.project().furrow()) {
                assertThat(furrow.diff("database", there.url()).differences())
                        .extracting("subject")
                        .containsExactlyInAnyOrder(
                                "table users",
                                "constraint jokes_user_id_fkey of jokes",
                                "comment on constraint jokes_user_id_fkey of jokes",
                                "policy theirs of jokes",
                                "comment on policy theirs of jokes",
                                "function known(u users)",
                                "function unasked()",
                                "comment on function unasked()");
            }
        }
    }

    @Test
    void a_table_that_is_not_there_is_told() throws SQLException {
        try (DumpLab lab = new DumpLab(Product.SQLITE, folder)) {
            lab.execute(List.of("CREATE TABLE users (id INTEGER PRIMARY KEY)"));

            assertThatThrownBy(() -> lab.dump("database", List.of("user"), "")).hasMessage("""
                furrow.only names "user", and there is no such table
                  Did you mean users?
                  See which tables there are:  migrate:tables\
                """);
        }
    }

    @Test
    void another_kind_of_database_gets_what_both_can_say_and_the_rest_is_listed() throws SQLException {
        try (DumpLab lab = new DumpLab(Product.POSTGRESQL, folder)) {
            lab.execute(List.of(
                    "CREATE TYPE mood AS ENUM ('sad', 'ok')",
                    "CREATE TABLE users (id serial PRIMARY KEY, name varchar(40) NOT NULL CHECK (name <> ''),"
                            + " at timestamptz NOT NULL DEFAULT now(), key uuid DEFAULT gen_random_uuid(), tags text[],"
                            + " feels mood DEFAULT 'ok')",
                    "CREATE INDEX by_tags ON users USING gin (tags)",
                    "CREATE INDEX by_name ON users (lower(name))",
                    "ALTER TABLE users ADD CHECK (cardinality(tags) > 0)",
                    "CREATE VIEW names AS SELECT name FROM users",
                    "COMMENT ON TABLE users IS 'people'"));

            OfflineScript<DumpedSchema> dumped = lab.dump("database", List.of(), "sqlite");

            assertThat(dumped.plan().unsaid())
                    .containsExactly(
                            "comment on table users: SQLite keeps none",
                            "view names: it is in postgresql's own words",
                            "default of users.key: gen_random_uuid()",
                            "column users.tags: \"tags\" text[]",
                            "constraint users_tags_check of users: CHECK ((cardinality(tags) > 0))",
                            "index by_tags of users: USING gin (tags)");
            assertThat(dumped.text())
                    .contains("\"id\" INTEGER PRIMARY KEY AUTOINCREMENT", "CHECK (name <> '')", "(lower(name))");
            try (Furrow there = lab.loadedIntoSqlite(dumped)) {
                assertThat(there.diff("base", "database").differences())
                        .extracting("subject")
                        .containsExactly("enum type mood", "table users");
            }
        }
    }

    @Test
    void a_laptops_schema_is_loaded_into_production() throws SQLException {
        try (DumpLab lab = new DumpLab(Product.SQLITE, folder);
                DumpLab production = new DumpLab(Product.POSTGRESQL, folder.resolve("production"))) {
            lab.execute(List.of(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(40) NOT NULL UNIQUE)",
                    "CREATE TABLE likes (user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,"
                            + " at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, n INTEGER CHECK (n > 0))"));

            OfflineScript<DumpedSchema> dumped = lab.dump("database", List.of(), "postgresql");
            production.load(dumped);

            assertThat(dumped.plan().unsaid()).isEmpty();
            assertThat(production
                            .project()
                            .query("SELECT column_name, data_type FROM information_schema.columns"
                                    + " WHERE table_schema = 'public' ORDER BY table_name, ordinal_position"))
                    .containsExactly(
                            "user_id|integer",
                            "at|timestamp without time zone",
                            "n|integer",
                            "id|integer",
                            "name|character varying");
        }
    }

    @Test
    void an_unknown_kind_of_database_is_told() throws SQLException {
        try (DumpLab lab = new DumpLab(Product.SQLITE, folder)) {
            assertThatThrownBy(() -> lab.dump("database", List.of(), "mysql")).hasMessage("""
                "mysql" is no database that Furrow speaks to
                  It takes postgresql or sqlite.\
                """);
        }
    }
}
