package dev.furrow.seed.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.seed.SeedLab;
import dev.furrow.seed.model.Cascade;
import dev.furrow.seed.model.Clearing;
import dev.furrow.seed.model.Dependencies;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedRequest;
import dev.furrow.seed.model.TableRows;
import dev.furrow.testing.EachDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

final class SeedPlanTest {
    @TempDir
    Path folder;

    private SeedLab jokes(Product product) throws SQLException {
        return SeedLab.on(product, folder)
                .tables(SeedLab.JOKES)
                .file("01_likes.csv", "user_id,joke_id\n")
                .file("2_jokes.csv", "id,user_id\n")
                .file("10_users.csv", "id,username\n");
    }

    private void refused(SeedLab lab, SeedRequest.Builder request, String message) {
        assertThatThrownBy(() -> lab.plan(request))
                .isInstanceOf(FurrowException.class)
                .hasMessage(message);
    }

    private void refused(SeedLab lab, String message) {
        refused(lab, lab.request(), message);
    }

    @ParameterizedTest
    @EachDatabase
    void foreign_keys_come_before_names(Product product) throws SQLException {
        try (SeedLab lab = jokes(product)) {
            SeedPlan plan = lab.plan();

            assertThat(SeedLab.names(plan.seeds())).containsExactly("users", "jokes", "likes");
            assertThat(SeedLab.tableNames(plan.cleared())).containsExactly("likes", "jokes", "users");
            assertThat(plan.beyond()).isEmpty();
            assertThat(plan.statements())
                    .containsExactlyElementsOf(
                            product.equals(Product.POSTGRESQL)
                                    ? List.of(
                                            "DELETE FROM \"public\".\"likes\"",
                                            "DELETE FROM \"public\".\"jokes\"",
                                            "DELETE FROM \"public\".\"users\"",
                                            "COPY \"public\".\"users\" (\"id\", \"username\") FROM STDIN",
                                            "COPY \"public\".\"jokes\" (\"id\", \"user_id\") FROM STDIN",
                                            "COPY \"public\".\"likes\" (\"user_id\", \"joke_id\") FROM STDIN")
                                    : List.of(
                                            "DELETE FROM \"likes\"",
                                            "DELETE FROM \"jokes\"",
                                            "DELETE FROM \"users\"",
                                            "INSERT INTO \"users\" (\"id\", \"username\") VALUES (?, ?)",
                                            "INSERT INTO \"jokes\" (\"id\", \"user_id\") VALUES (?, ?)",
                                            "INSERT INTO \"likes\" (\"user_id\", \"joke_id\") VALUES (?, ?)"));
        }
    }

    @ParameterizedTest
    @EachDatabase
    void names_decide_where_nothing_else_does_and_after_comes_before_them(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE a (x INTEGER); CREATE TABLE b (x INTEGER); CREATE TABLE c (x INTEGER);"
                        + " CREATE TABLE d (x INTEGER); CREATE TABLE e (x INTEGER)")
                .file("e.csv", "x\n")
                .file("d.csv", "x\n")
                .file("10_c.csv", "x\n")
                .file("2_b.csv", "x\n")
                .file("1_a.sql", "-- what a holds\n-- after: B, e\n\nINSERT INTO a VALUES (1);\n")
                .file("_notes.csv", "nothing\n")
                .file("README.md", "nothing\n")
                .file("other/x.csv", "nothing\n")) {
            assertThat(SeedLab.names(lab.plan().seeds())).containsExactly("b", "c", "d", "e", "a");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_circle_is_drawn(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE teams (id INTEGER PRIMARY KEY, captain INTEGER);"
                        + " CREATE TABLE players (id INTEGER PRIMARY KEY, team INTEGER REFERENCES teams (id));")
                .file("teams.csv", "# after: players\nid\n")
                .file("players.csv", "id,team\n")) {
            if (product.equals(Product.SQLITE)) {
                // Its keys can all wait, so only after: decides.
                assertThat(SeedLab.names(lab.plan().seeds())).containsExactly("players", "teams");
                return;
            }
            refused(lab, """
                    circular dependency of seeds: players -> teams -> players
                      seeds/players.csv depends on seeds/teams.csv: players (team) refers to teams (id)
                      seeds/teams.csv:1 depends on seeds/players.csv: after: players
                      To let it wait until the commit:  ALTER TABLE "public"."players" ALTER CONSTRAINT "players_team_fkey" DEFERRABLE
                      Or fill the tables of the cycle in one SQL seed, with  -- tables: players, teams""");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_file_without_a_table_is_refused(Product product) throws SQLException {
        try (SeedLab lab = jokes(product).file("extras.sql", "SELECT 1;")) {
            String where = product.equals(Product.POSTGRESQL) ? " in schema public" : "";
            refused(
                    lab,
                    "seeds/extras.sql: there is no table \"extras\"" + where
                            + "\n  If it fills other tables, say so at its beginning:  -- tables: users, likes");
            refused(
                    lab,
                    lab.request().pendingRevisions(List.of("37e1cb6de47a", "2d970929c35a")),
                    "seeds/extras.sql: there is no table \"extras\"" + where
                            + "\n  Revisions 37e1cb6de47a, 2d970929c35a have not run yet:  migrate:upgrade"
                            + "\n  If it fills other tables, say so at its beginning:      -- tables: users, likes");
            refused(
                    lab,
                    lab.request().pendingRevisions(List.of("a", "b", "c", "d")),
                    "seeds/extras.sql: there is no table \"extras\"" + where
                            + "\n  4 revisions have not run yet:                       migrate:upgrade"
                            + "\n  If it fills other tables, say so at its beginning:  -- tables: users, likes");
            lab.file("extras.sql", "-- tables: users, joke\nSELECT 1;");
            refused(lab, "seeds/extras.sql:1: tables: there is no table \"joke\"" + where + "\n  Did you mean jokes?");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_key_that_names_no_table_has_its_line(Product product) throws SQLException {
        String where = product.equals(Product.POSTGRESQL) ? " in schema public" : "";
        try (SeedLab lab = jokes(product).file("all.json", "{\n  \"users\": [],\n  \"joke\":\n  []\n}")) {
            refused(
                    lab,
                    "seeds/all.json:3: there is no table \"joke\"" + where + "\n  Did you mean jokes?\n  Each key is"
                            + " the name of a table that the file fills:  {\"users\": [...], \"likes\": [...]}");

            lab.file("all.json", "{\"users\": []}").file("all.yaml", "jokes: []\n\njoke:\n\n  - id: 1\n");
            refused(
                    lab,
                    "seeds/all.yaml:3: there is no table \"joke\"" + where + "\n  Did you mean jokes?\n  Each key is"
                            + " the name of a table that the file fills:  users:");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void columns_are_checked_before_anything_is_cleared(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables(
                        "CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT NOT NULL, price INTEGER NOT NULL DEFAULT 1,"
                                + " twice INTEGER GENERATED ALWAYS AS (price * 2) STORED)")
                .file("items.csv", "# a comment\nid,nmae\n1,x\n")) {
            refused(lab, "seeds/items.csv:2: items has no column \"nmae\"\n  It has: id, name, price, twice");
            lab.file("items.csv", "id,ID,name\n");
            refused(lab, "seeds/items.csv:1: duplicate column \"ID\"\n  Leave one of them out.");
            lab.file("items.csv", "id,name,twice\n");
            refused(
                    lab,
                    "seeds/items.csv:1: column \"twice\" of items is computed by the database\n"
                            + "  Leave it out of the file.");
            lab.file("items.csv", "id,price\n");
            refused(
                    lab,
                    "seeds/items.csv:1: items needs a value of name in each row\n  Name it, or give the column a default.");
            lab.file("items.csv", "");
            refused(lab, "seeds/items.csv: has no header row\n  Its first row names the columns:  id,username");
            lab.file("items.csv", "# tables: items, users\nid,name\n").tables(SeedLab.JOKES);
            refused(
                    lab,
                    "seeds/items.csv:2: its rows are for one table, and tables: names 2\n"
                            + "  Write one file for each table, or name each table above its rows in JSON or YAML.");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void the_environments_files_replace_general_ones_of_the_same_table(Product product) throws SQLException {
        try (SeedLab lab = jokes(product)
                .file("production/admins.sql", "-- tables: users\nSELECT 1;")
                .file("test/likes.csv", "nothing")) {
            assertThat(lab.plan(lab.request().environment("Production")).seeds())
                    .extracting(seed -> seed.file().shown())
                    .containsExactly("seeds/production/admins.sql", "seeds/2_jokes.csv", "seeds/01_likes.csv");

            lab.file("production/admins.sql", "-- tables: users\nSELECT 1;")
                    .file("both.sql", "-- tables: users, likes\nSELECT 1;");
            refused(
                    lab,
                    lab.request().environment("production"),
                    "seeds/both.sql: seeds/production/admins.sql replaces it only in part: likes would stay without rows"
                            + "\n  Put likes into a file of its own.");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void only_takes_seeds_by_table_or_name_and_tells_what_they_depend_on(Product product) throws SQLException {
        try (SeedLab lab = jokes(product)) {
            SeedPlan likes = lab.plan(lab.request().only(List.of("likes")));
            assertThat(SeedLab.names(likes.seeds())).containsExactly("likes");
            assertThat(SeedLab.names(likes.leftOut())).containsExactly("jokes", "users");
            assertThat(SeedLab.tableNames(likes.cleared())).containsExactly("likes");

            SeedPlan whole = lab.plan(lab.request().only(List.of("LIKES")).dependencies(Dependencies.INCLUDE));
            assertThat(SeedLab.names(whole.seeds())).containsExactly("users", "jokes", "likes");
            assertThat(whole.leftOut()).isEmpty();

            refused(
                    lab,
                    lab.request().only(List.of("usres")),
                    "there is no seed \"usres\" (only)\n  There are: jokes, likes, users");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void what_clearing_reaches_beyond_the_seeds_is_counted(Product product) throws SQLException {
        try (SeedLab lab = jokes(product)
                .tables("CREATE TABLE votes (joke INTEGER REFERENCES jokes (id) ON DELETE SET NULL);"
                        + " INSERT INTO users (id, username) VALUES (1, 'x'); INSERT INTO jokes (id, user_id) VALUES (1, 1);"
                        + " INSERT INTO votes VALUES (1), (NULL)")) {
            assertThat(lab.plan().beyond()).containsExactly(new TableRows(lab.table("votes"), 2));
            assertThat(lab.plan().cleared()).contains(lab.table("votes"));
            assertThat(lab.plan(lab.request().only(List.of("users"))).beyond())
                    .containsExactly(
                            new TableRows(lab.table("jokes"), 1),
                            new TableRows(lab.table("likes"), 0),
                            new TableRows(lab.table("votes"), 2));

            refused(lab, lab.request().cascade(Cascade.REFUSE), """
                    clearing would reach tables that no chosen seed fills
                      votes: 2 rows
                      To clear them too, leave out cascade=refuse.
                      Fill without clearing:  seed:all clear=false""");
            refused(lab, lab.request().protect(List.of("votes", "likes")), """
                    protected from clearing: likes, votes
                      likes: 0 rows
                      votes: 2 rows, reached by foreign keys or as a part
                      Fill without clearing:  seed:all clear=false""");
            refused(
                    lab,
                    lab.request().protect(List.of("vote")),
                    "there is no table \"vote\" (protect)\n  A table of another schema is written  schema.table");
            assertThat(lab.plan(lab.request().protect(List.of("votes")).clearing(Clearing.NONE))
                            .cleared())
                    .isEmpty();
            lab.seed();
            assertThat(lab.rows("SELECT count(*) FROM votes")).containsExactly("0");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void furrows_own_tables_are_left_alone(Product product) throws SQLException {
        try (SeedLab lab = jokes(product)
                .tables("CREATE TABLE furrow_journal (joke INTEGER REFERENCES jokes (id));"
                        + " CREATE TABLE furrow_version (version_num TEXT)")) {
            refused(lab, """
                    clearing would reach Furrow's own table furrow_journal
                      A seeded table, or one that refers to it, is its parent or the target of its foreign key.
                      Fill without clearing:  seed:all clear=false""");
            lab.file("furrow_version.csv", "version_num\n");
            refused(
                    lab,
                    "seeds/furrow_version.csv: furrow_version is Furrow's own table\n"
                            + "  Seeds can't fill it.\n  To say what the database is at:  migrate:stamp");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_table_is_found_by_another_case_if_only_one_is(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE \"Users\" (id INTEGER); CREATE TABLE \"2020_sales\" (id INTEGER)")
                .file("01_USERS.csv", "ID\n")
                .file("2020_sales.csv", "id\n")) {
            assertThat(lab.plan().seeds())
                    .flatExtracting(Seed::tables)
                    .extracting(TableName::name)
                    .containsExactly("Users", "2020_sales");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void what_is_no_header_is_said_with_its_line(Product product) throws SQLException {
        try (SeedLab lab = jokes(product).file("10_users.csv", "# tables: users\n# afer: jokes\nid,username\n")) {
            refused(lab, "seeds/10_users.csv:2: unknown key afer:\n  Did you mean after?");
            lab.file("10_users.csv", "# Users: the demo ones\nid,username\n")
                    .file("2_jokes.csv", "# after: nobody\nid,user_id\n");
            refused(lab, "seeds/2_jokes.csv:1: there is no seed \"nobody\" (after)\n  There are: jokes, likes, users");
        }
    }
}
