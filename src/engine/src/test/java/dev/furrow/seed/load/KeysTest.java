package dev.furrow.seed.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.seed.SeedLab;
import dev.furrow.seed.model.Clearing;
import dev.furrow.seed.model.TableRows;
import dev.furrow.seed.plan.SeedPlan;
import dev.furrow.testing.EachDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Foreign keys that go in circles, across schemas, and to parts of tables. */
final class KeysTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EachDatabase
    void a_row_may_refer_to_a_later_one_of_its_table(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables(
                        "CREATE TABLE parts (id INTEGER PRIMARY KEY, inside INTEGER REFERENCES parts (id) ON DELETE RESTRICT)")
                .file("parts.csv", "id,inside\n1,3\n2,1\n3,\n")) {
            lab.seed();
            lab.seed();
            lab.seed(lab.request().clearing(Clearing.TRUNCATE));

            assertThat(lab.rows("SELECT count(*) FROM parts")).containsExactly("3");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_circle_that_can_wait_is_filled_and_cleared(Product product) throws SQLException {
        String waits = product.equals(Product.POSTGRESQL)
                ? "ALTER TABLE teams ADD CONSTRAINT led FOREIGN KEY (captain) REFERENCES players (id) DEFERRABLE;"
                : "";
        String captain =
                product.equals(Product.POSTGRESQL) ? "INTEGER" : "INTEGER REFERENCES players (id) ON DELETE RESTRICT";
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE teams (id INTEGER PRIMARY KEY, captain " + captain + ");"
                        + " CREATE TABLE players (id INTEGER PRIMARY KEY, team INTEGER NOT NULL REFERENCES teams (id));"
                        + waits)
                .file("teams.csv", "id,captain\n1,2\n")
                .file("players.csv", "id,team\n1,1\n2,1\n")) {
            lab.seed();
            lab.seed();
            assertThat(lab.rows("SELECT count(*) FROM players")).containsExactly("2");

            lab.file("teams.csv", "id,captain\n1,2\n2,99\n");
            assertThatThrownBy(lab::seed).hasMessage(product.equals(Product.POSTGRESQL) ? """
                                    seeds/teams.csv:3: captain "99": no row of players has id like that (SQLSTATE 23503)
                                      led: teams (captain) refers to players (id)
                                      Key (captain)=(99) is not present in table "players".
                                      Rolled back; every table holds what it held before.""" : """
                                    seeds/teams.csv:3: captain "99": no row of players has id like that (SQLITE_CONSTRAINT_FOREIGNKEY)
                                      teams (captain) refers to players (id)
                                      Rolled back; every table holds what it held before.""");
        }
    }

    @Test
    void a_circle_that_cannot_wait_is_drawn() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables("CREATE TABLE teams (id INTEGER PRIMARY KEY, captain INTEGER);"
                        + " CREATE TABLE players (id INTEGER PRIMARY KEY, team INTEGER REFERENCES teams (id));"
                        + " ALTER TABLE teams ADD CONSTRAINT led FOREIGN KEY (captain) REFERENCES players (id)")
                .file("teams.csv", "id,captain\n")
                .file("players.csv", "id,team\n")) {
            assertThatThrownBy(lab::plan).hasMessage("""
                            circular dependency of seeds: players -> teams -> players
                              seeds/players.csv depends on seeds/teams.csv: players (team) refers to teams (id)
                              seeds/teams.csv depends on seeds/players.csv: teams (captain) refers to players (id)
                              To let it wait until the commit:  ALTER TABLE "public"."players" ALTER CONSTRAINT "players_team_fkey" DEFERRABLE
                              To let it wait until the commit:  ALTER TABLE "public"."teams" ALTER CONSTRAINT "led" DEFERRABLE
                              Or fill the tables of the cycle in one SQL seed, with  -- tables: players, teams""");
            assertThat(SeedLab.tableNames(lab.planUndo(lab.request()).cleared()))
                    .containsExactly("players", "teams");
            lab.tables(
                    "INSERT INTO teams VALUES (1, NULL); INSERT INTO players VALUES (1, 1); UPDATE teams SET captain = 1");

            lab.undo(lab.request());

            assertThat(lab.rows("SELECT count(*) FROM teams")).containsExactly("0");
        }
    }

    @Test
    void other_schemas_are_reached_and_named() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables(
                        "CREATE SCHEMA other; CREATE TABLE users (id INTEGER PRIMARY KEY);"
                                + " CREATE TABLE other.logins (id INTEGER REFERENCES users (id));"
                                + " CREATE TABLE other.audit (id INTEGER); INSERT INTO users VALUES (1); INSERT INTO other.logins VALUES (1)")
                .file("users.csv", "id\n7\n")
                .file("audit.csv", "# tables: other.audit\nid\n8\n")) {
            SeedPlan plan = lab.plan(lab.request().clearing(Clearing.TRUNCATE));

            assertThat(plan.beyond()).containsExactly(new TableRows(new TableName("other", "logins"), 1));
            assertThat(plan.statements())
                    .containsExactly(
                            "TRUNCATE TABLE \"other\".\"audit\", \"other\".\"logins\", \"public\".\"users\""
                                    + " RESTART IDENTITY CASCADE",
                            "COPY \"other\".\"audit\" (\"id\") FROM STDIN",
                            "COPY \"public\".\"users\" (\"id\") FROM STDIN");
            lab.seed();
            assertThat(lab.rows("SELECT count(*) FROM other.logins")).containsExactly("0");
            assertThat(lab.journal).containsExactly("seed: other.audit 1, other.logins 0, users 1");
        }
    }

    @Test
    void partitions_and_heirs_are_reached() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables("CREATE TABLE logs (id INTEGER, part INTEGER, PRIMARY KEY (id, part)) PARTITION BY LIST (part);"
                        + " CREATE TABLE logs_1 PARTITION OF logs FOR VALUES IN (1);"
                        + " CREATE TABLE logs_2 PARTITION OF logs FOR VALUES IN (2);"
                        + " CREATE TABLE notes (log INTEGER, part INTEGER, FOREIGN KEY (log, part) REFERENCES logs);"
                        + " CREATE TABLE heirs () INHERITS (notes);"
                        + " INSERT INTO logs VALUES (1, 1), (2, 2); INSERT INTO notes VALUES (2, 2)")
                .file("logs.csv", "id,part\n3,1\n4,2\n")
                .file("1_notes.csv", "log,part\n4,2\n")) {
            SeedPlan plan = lab.plan();
            assertThat(SeedLab.names(plan.seeds())).containsExactly("logs", "notes");
            assertThat(SeedLab.tableNames(plan.cleared()))
                    .containsExactlyInAnyOrder("heirs", "notes", "logs", "logs_1", "logs_2");
            assertThat(plan.beyond()).isEmpty();

            lab.seed();
            lab.seed(lab.request().clearing(Clearing.TRUNCATE));

            assertThat(lab.rows("SELECT * FROM logs ORDER BY id")).containsExactly("3|1", "4|2");
            assertThat(lab.rows("SELECT * FROM notes")).containsExactly("4|2");
        }
    }

    @Test
    void a_seeded_partition_reaches_what_refers_to_the_whole() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables("CREATE TABLE logs (id INTEGER, part INTEGER, PRIMARY KEY (id, part)) PARTITION BY LIST (part);"
                        + " CREATE TABLE logs_1 PARTITION OF logs FOR VALUES IN (1);"
                        + " CREATE TABLE logs_2 PARTITION OF logs FOR VALUES IN (2);"
                        + " CREATE TABLE notes (log INTEGER, part INTEGER, FOREIGN KEY (log, part) REFERENCES logs);"
                        + " INSERT INTO logs VALUES (1, 1), (2, 2); INSERT INTO notes VALUES (2, 2)")
                .file("logs_1.csv", "id,part\n3,1\n")
                .file("a.csv", "# tables: notes\nlog,part\n3,1\n")) {
            assertThat(SeedLab.names(lab.plan().seeds())).containsExactly("logs_1", "a");
            assertThat(SeedLab.tableNames(
                            lab.plan(lab.request().only(List.of("logs_1"))).cleared()))
                    .containsExactly("notes", "logs_1");

            lab.seed();

            assertThat(lab.rows("SELECT * FROM logs ORDER BY id")).containsExactly("2|2", "3|1");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void rows_that_refer_to_each_other_are_cleared(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables(
                        "CREATE TABLE parts (id INTEGER PRIMARY KEY, inside INTEGER REFERENCES parts (id) ON DELETE RESTRICT)")
                .file("parts.csv", "id,inside\n1,1\n2,3\n3,2\n")) {
            lab.seed();
            lab.seed();

            assertThat(lab.rows("SELECT * FROM parts ORDER BY id")).containsExactly("1|1", "2|3", "3|2");
        }
    }

    @Test
    void an_orphan_without_a_rowid_has_its_line_and_value() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder)
                .tables("CREATE TABLE users (id INTEGER PRIMARY KEY);"
                        + " CREATE TABLE likes (user_id INTEGER PRIMARY KEY REFERENCES users) WITHOUT ROWID")
                .file("users.csv", "id\n1\n")
                .file("likes.csv", "user_id\n1\n7\n8\n")) {
            assertThatThrownBy(lab::seed).hasMessage("""
                            seeds/likes.csv:3: user_id "7": no row of users has id like that (SQLITE_CONSTRAINT_FOREIGNKEY)
                              likes (user_id) refers to users (id)
                              1 more row refers to nothing.
                              Rolled back; every table holds what it held before.""");
        }
    }

    @Test
    void orphans_that_were_there_before_do_not_matter_to_added_rows() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder)
                .tables(SeedLab.JOKES)
                .tables("INSERT INTO jokes (id, user_id) VALUES (1, 77)")
                .file("users.csv", "id,username\n1,Demo\n")
                .file("jokes.csv", "id,user_id\n2,1\n")) {
            lab.seed(lab.request().clearing(Clearing.NONE));
            assertThat(lab.rows("SELECT count(*) FROM jokes")).containsExactly("2");

            lab.file("users.csv", "id,username\n2,x\n").file("jokes.csv", "id,user_id\n3,1\n4,78\n");
            assertThatThrownBy(() -> lab.seed(lab.request().clearing(Clearing.NONE)))
                    .hasMessage("""
                            seeds/jokes.csv:3: user_id "78": no row of users has id like that (SQLITE_CONSTRAINT_FOREIGNKEY)
                              jokes (user_id) refers to users (id)
                              Rolled back; every table holds what it held before.""");
            assertThat(lab.rows("PRAGMA foreign_keys")).containsExactly("0");
        }
    }
}
