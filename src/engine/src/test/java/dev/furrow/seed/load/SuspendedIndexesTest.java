package dev.furrow.seed.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.schema.Product;
import dev.furrow.seed.SeedLab;
import dev.furrow.seed.model.Clearing;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table has on it while a large file fills it. */
final class SuspendedIndexesTest {
    private static final String TABLES = """
            CREATE TABLE users (id INTEGER PRIMARY KEY, username TEXT);
            CREATE TABLE "Odd jokes" (id INTEGER PRIMARY KEY, user_id INTEGER, "Other" INTEGER, body TEXT, n INTEGER,
              CONSTRAINT "by user" FOREIGN KEY (user_id) REFERENCES users (id) ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE,
              CONSTRAINT own FOREIGN KEY ("Other") REFERENCES "Odd jokes" (id) MATCH FULL);
            COMMENT ON CONSTRAINT "by user" ON "Odd jokes" IS 'who''s to blame';
            CREATE INDEX "by N" ON "Odd jokes" (n DESC NULLS LAST, body text_pattern_ops) INCLUDE (id) WITH (fillfactor = 70);
            COMMENT ON INDEX "by N" IS 'fast';
            CREATE UNIQUE INDEX once ON "Odd jokes" (id, n);
            CREATE INDEX partly ON "Odd jokes" (n) WHERE n > 1;
            CREATE INDEX computed ON "Odd jokes" (lower(left(body, 9)));
            CREATE INDEX clustered ON "Odd jokes" (n);
            ALTER TABLE "Odd jokes" CLUSTER ON clustered;
            """;

    /** Everything but the oids. */
    private static final List<String> CATALOG = List.of(
            "SELECT conname, contype, condeferrable, condeferred, convalidated, confupdtype, confdeltype, confmatchtype,"
                    + " conindid::regclass, pg_get_constraintdef(oid), obj_description(oid, 'pg_constraint'),"
                    + " (SELECT string_agg(tgtype || tgenabled::text, ',' ORDER BY tgtype, tgrelid) FROM pg_trigger"
                    + " WHERE tgconstraint = k.oid) FROM pg_constraint k WHERE conrelid = '\"Odd jokes\"'::regclass"
                    + " ORDER BY conname",
            "SELECT pg_get_indexdef(indexrelid), indisvalid, indisclustered, indisunique, obj_description(indexrelid, 'pg_class')"
                    + " FROM pg_index WHERE indrelid = '\"Odd jokes\"'::regclass ORDER BY indexrelid::regclass::text");

    private static final String REMADE = "SELECT relname FROM pg_class WHERE relkind = 'i' AND oid > %s UNION ALL"
            + " SELECT conname FROM pg_constraint WHERE contype = 'f' AND oid > %1$s ORDER BY 1";

    @TempDir
    Path folder;

    private SeedLab lab(String jokes) throws SQLException {
        return SeedLab.on(Product.POSTGRESQL, folder)
                .tables(TABLES)
                .file("users.csv", "id,username\n1,Demo\n2,Marnie\n")
                .file("jokes.csv", "# tables: Odd jokes\n" + jokes);
    }

    /** Nine megabytes in few rows, for keys that stay look through all of them for each; the first row refers to the last. */
    private static StringBuilder many() {
        StringBuilder jokes = new StringBuilder("id,user_id,Other,body,n\n");
        for (int i = 1; i <= 1000; i++) {
            String body = "x".repeat(9000);
            jokes.append(i).append(',').append(1 + i % 2).append(',').append(i == 1 ? "1000" : "");
            jokes.append(",\"")
                    .append(body, 0, 200)
                    .append('\n')
                    .append(body, 0, 8800)
                    .append("\",");
            jokes.append(i % 7).append('\n');
        }
        return jokes;
    }

    private static List<String> catalog(SeedLab lab) throws SQLException {
        List<String> all = new ArrayList<>();
        for (String query : CATALOG) {
            all.addAll(lab.rows(query));
        }
        return all;
    }

    private static String newestOid(SeedLab lab) throws SQLException {
        return lab.rows(
                        "SELECT max(oid) FROM (SELECT oid FROM pg_class UNION ALL SELECT oid FROM pg_constraint) all_oids")
                .get(0);
    }

    @Test
    void keys_and_indexes_come_back_as_they_were() throws SQLException {
        try (SeedLab lab = lab(many().toString())) {
            List<String> before = catalog(lab);
            String newest = newestOid(lab);

            lab.seed(lab.request().clearing(Clearing.TRUNCATE));

            assertThat(catalog(lab)).isEqualTo(before);
            assertThat(lab.rows(REMADE.formatted(newest))).containsExactly("by N", "by user", "own");
            assertThat(lab.rows("SELECT count(*), count(\"Other\") FROM \"Odd jokes\""))
                    .containsExactly("1000|1");
        }
    }

    @Test
    void a_small_file_is_filled_with_everything_in_place() throws SQLException {
        try (SeedLab lab = lab("id,user_id\n1,1\n")) {
            String newest = newestOid(lab);

            lab.seed();

            assertThat(lab.rows(REMADE.formatted(newest))).isEmpty();
        }
    }

    @Test
    void a_row_that_refers_to_nothing_is_named_and_all_is_as_before() throws SQLException {
        String jokes = many().append("1001,77,,,\n").toString();
        try (SeedLab lab = lab(jokes)) {
            List<String> before = catalog(lab);
            String newest = newestOid(lab);

            assertThatThrownBy(lab::seed).hasMessage("""
                            seeds/jokes.csv:2003: user_id "77": no row of users has id like that (SQLSTATE 23503)
                              by user: Odd jokes (user_id) refers to users (id)
                              Key (user_id)=(77) is not present in table "users".
                              Rolled back; every table holds what it held before.""");

            assertThat(catalog(lab)).isEqualTo(before);
            assertThat(lab.rows(REMADE.formatted(newest))).isEmpty();
        }
    }

    @Test
    void what_is_special_stays_in_place() throws SQLException {
        try (SeedLab lab = lab(many().toString())
                .tables("ALTER TABLE \"Odd jokes\" DROP CONSTRAINT own;"
                        + " ALTER TABLE \"Odd jokes\" ADD CONSTRAINT own FOREIGN KEY (\"Other\") REFERENCES \"Odd jokes\" NOT VALID;"
                        + " CREATE UNIQUE INDEX again ON users (id);"
                        + " DROP INDEX \"by N\"")) {
            List<String> before = catalog(lab);
            String newest = newestOid(lab);

            lab.seed();

            assertThat(catalog(lab)).isEqualTo(before);
            assertThat(lab.rows(REMADE.formatted(newest))).isEmpty();
        }
    }

    /** Citus has an internal one on each table that lies elsewhere too, and takes no key that is added after rows in one transaction. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT ON \"Odd jokes\" FOR EACH ROW EXECUTE FUNCTION told()",
                "TRUNCATE ON \"Odd jokes\" EXECUTE FUNCTION told();"
                        + " UPDATE pg_trigger SET tgisinternal = true WHERE tgname = 'told'"
            })
    void a_table_with_triggers_stays_as_it_is(String trigger) throws SQLException {
        try (SeedLab lab = lab(many().toString())
                .tables("CREATE FUNCTION told() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';"
                        + " CREATE TRIGGER told AFTER " + trigger)) {
            String newest = newestOid(lab);

            lab.seed();

            assertThat(lab.rows(REMADE.formatted(newest))).isEmpty();
        }
    }

    @Test
    void keys_to_tables_that_are_not_cleared_stay() throws SQLException {
        try (SeedLab lab = lab(many().toString())) {
            lab.seed();
            String newest = newestOid(lab);

            lab.seed(lab.request().only(List.of("Odd jokes")));

            assertThat(lab.rows(REMADE.formatted(newest))).containsExactly("by N", "own");
        }
    }

    @Test
    void somebody_who_reads_is_not_waited_for() throws SQLException {
        try (SeedLab lab = lab(many().toString());
                Connection reader = lab.another();
                Statement statement = reader.createStatement()) {
            String newest = newestOid(lab);
            reader.setAutoCommit(false);
            statement.execute("SELECT * FROM \"Odd jokes\"");

            assertThat(lab.seed().rows()).isEqualTo(1002);

            assertThat(lab.rows(REMADE.formatted(newest))).isEmpty();
        }
    }

    @Test
    void keys_that_wait_for_the_commit_stay() throws SQLException {
        try (SeedLab lab = lab(many().toString())
                .tables("ALTER TABLE users ADD CONSTRAINT favourite FOREIGN KEY (id) REFERENCES \"Odd jokes\" (id)"
                        + " DEFERRABLE INITIALLY DEFERRED")) {
            lab.seed();
            String newest = newestOid(lab);

            assertThat(lab.seed().rows()).isEqualTo(1002);

            assertThat(lab.rows(REMADE.formatted(newest))).isEmpty();
        }
    }

    @Test
    void rows_of_several_statements_may_refer_to_later_ones_of_their_table() throws SQLException {
        String parts =
                "CREATE TABLE parts (id INTEGER PRIMARY KEY, inside INTEGER REFERENCES parts (id), n INTEGER DEFAULT 7)";
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables(parts)
                .file(
                        "parts.json",
                        "[{\"id\": 1, \"inside\": 3}, {\"id\": 2, \"inside\": 3, \"n\": 1}, {\"id\": 3}]")) {
            lab.seed();
            lab.seed();

            assertThat(lab.rows("SELECT id, inside, n FROM parts ORDER BY id"))
                    .containsExactly("1|3|7", "2|3|1", "3|~|7");

            lab.file("parts.json", "[{\"id\": 1, \"n\": 1},\n {\"id\": 2, \"inside\": 9}]");
            assertThatThrownBy(lab::seed).hasMessage("""
                            seeds/parts.json:2: inside "9": no row of parts has id like that (SQLSTATE 23503)
                              parts_inside_fkey: parts (inside) refers to parts (id)
                              Key (inside)=(9) is not present in table "parts".
                              Rolled back; every table holds what it held before.""");
        }
    }

    @Test
    void a_program_may_bring_rows_of_several_tables_in_turn() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables("CREATE TABLE parts (id INTEGER PRIMARY KEY, inside INTEGER REFERENCES parts (id));"
                        + " CREATE TABLE users (id INTEGER PRIMARY KEY)")
                .file("Parts.java", """
                        /* tables: parts, users */
                        import dev.furrow.operation.Rows;
                        import dev.furrow.operation.Seeder;

                        public class Parts implements Seeder {
                            @Override
                            public void seed(Rows rows) {
                                rows.into("parts", "id", "inside").row(1, 2);
                                rows.into("users", "id").row(1);
                                rows.into("parts", "id", "inside").row(2, null);
                            }
                        }
                        """)) {
            lab.seed();

            assertThat(lab.rows("SELECT id, inside FROM parts ORDER BY id")).containsExactly("1|2", "2|~");
            assertThat(lab.rows("SELECT conname FROM pg_constraint WHERE contype = 'f'"))
                    .containsExactly("parts_inside_fkey");
        }
    }

    @Test
    void indexes_of_sqlite_come_back_with_what_is_known_of_them() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder)
                .tables("CREATE TABLE users (id INTEGER PRIMARY KEY, username TEXT);"
                        + " CREATE TABLE \"Odd jokes\" (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id),"
                        + " \"Other\" INTEGER REFERENCES \"Odd jokes\" (id), body TEXT, n INTEGER);"
                        + " CREATE INDEX 'by ''N' ON \"Odd jokes\" (n DESC, body COLLATE NOCASE);"
                        + " CREATE UNIQUE INDEX once ON \"Odd jokes\" (n, id);"
                        + " CREATE INDEX partly ON \"Odd jokes\" (n) WHERE n > 1;"
                        + " CREATE INDEX computed ON \"Odd jokes\" (lower(body))")
                .file("users.csv", "id,username\n1,Demo\n2,Marnie\n")
                .file("jokes.csv", "# tables: Odd jokes\n" + many())) {
            lab.seed();
            lab.tables("ANALYZE");
            List<String> before = sqliteCatalog(lab);
            assertThat(before).contains("Odd jokes|by 'N|1000 143 143");

            lab.seed();

            assertThat(sqliteCatalog(lab)).isEqualTo(before);
            assertThat(lab.rows("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY rowid"))
                    .containsExactly("once", "partly", "computed", "by 'N");
            assertThat(lab.rows("PRAGMA integrity_check")).containsExactly("ok");
            assertThat(lab.rows("SELECT * FROM sqlite_temp_schema")).isEmpty();
        }
    }

    private static List<String> sqliteCatalog(SeedLab lab) throws SQLException {
        List<String> all = new ArrayList<>(lab.rows("SELECT type, name, sql FROM sqlite_schema ORDER BY name"));
        all.addAll(lab.rows("SELECT * FROM sqlite_stat1 ORDER BY 1, 2"));
        all.addAll(lab.rows("SELECT tbl, idx, neq, nlt, ndlt, hex(sample) FROM sqlite_stat4 ORDER BY 1, 2, 3, 4, 5"));
        return all;
    }
}
