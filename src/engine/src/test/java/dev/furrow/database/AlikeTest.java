package dev.furrow.database;

import static dev.furrow.operation.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.database.step.StepStatement;
import dev.furrow.operation.Operations;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Product;
import dev.furrow.testing.EachDatabase;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What one database takes and the other doesn't is found on the laptop, and what both take leaves the same rows. */
class AlikeTest {
    private static final EnumerationType MOOD = enumeration("mood", "sad", "it's ok");

    private final List<CaseDatabase> opened = new ArrayList<>();

    private void open(Product product) throws SQLException {
        opened.add(CaseDatabase.of(product));
    }

    @AfterEach
    void close() throws SQLException {
        for (CaseDatabase database : opened) {
            database.close();
        }
    }

    private void run(Consumer<Operations> revision) throws SQLException {
        opened.get(0).run(revision, "");
    }

    /** Expects a refusal of Furrow's own, before anything is sent. It stands at the line of the call, which is one of this file. */
    private void assertRefused(Consumer<Operations> revision, String message) {
        assertThatThrownBy(() -> run(revision)).hasMessageMatching("Case\\.java:\\d+: " + Pattern.quote(message));
    }

    /** Expects that the database refuses it, or Furrow where SQLite wouldn't. */
    private void assertRefused(Product product, Consumer<Operations> revision, String onPostgres, String onSqlite) {
        if (product.equals(Product.SQLITE)) {
            assertRefused(revision, onSqlite);
        } else {
            assertThatThrownBy(() -> run(revision)).hasMessage(onPostgres);
        }
    }

    private List<String> rows(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = opened.get(0).connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @ParameterizedTest
    @EachDatabase
    void types_are_converted_without_a_word_about_how(Product product) throws SQLException {
        open(product);
        run(op -> {
            op.createTable(
                    "t", column("a", text()), column("b", string(5)), column("c", integer()), column("d", text()));
            op.bulkInsert(
                    "t", columns("a", "b", "c", "d"), row("12", "7", 1, "2020-01-02"), row(null, null, null, null));
        });

        run(op -> {
            op.alterColumn("t", change("a").type(integer()));
            op.alterColumn("t", change("b").type(decimal(10, 2)));
            op.alterColumn("t", change("c").type(bool()));
            op.alterColumn("t", change("d").type(date()));
        });

        assertThat(rows("SELECT a + 1 FROM t WHERE c AND d = '2020-01-02' AND b > 6.5"))
                .containsExactly("13");
    }

    @ParameterizedTest
    @EachDatabase
    void an_enum_values_new_name_is_the_defaults_too(Product product) throws SQLException {
        open(product);
        run(op -> {
            op.createEnum(MOOD);
            op.createTable("t", column("a", integer()), column("m", MOOD).defaultValue("it's ok"));
        });

        run(op -> op.renameEnumValue("mood", "it's ok", "fine"));
        run(op -> op.bulkInsert("t", columns("a"), row(1)));

        assertThat(rows("SELECT m FROM t")).containsExactly("fine");
    }

    @ParameterizedTest
    @EachDatabase
    void a_value_that_an_enum_has_is_not_added_again(Product product) throws SQLException {
        open(product);
        run(op -> {
            op.createEnum(MOOD);
            op.createTable("t", column("m", MOOD));
        });

        run(op -> op.ifNotExists().addEnumValue("mood", "sad"));
        assertRefused(
                product,
                op -> op.addEnumValue("mood", "sad"),
                "ERROR: enum label \"sad\" already exists",
                "enum type \"mood\" has a value \"sad\" already");
        assertRefused(
                product,
                op -> op.addEnumValueAfter("mood", "none", "x"),
                "ERROR: \"none\" is not an existing enum label",
                "enum type \"mood\" has no value \"none\"\n  It has sad, it's ok.");
        assertRefused(
                product,
                op -> op.renameEnumValue("mood", "none", "x"),
                "ERROR: \"none\" is not an existing enum label",
                "enum type \"mood\" has no value \"none\"\n  It has sad, it's ok.");
        assertRefused(
                product,
                op -> op.renameEnumValue("mood", "sad", "it's ok"),
                "ERROR: enum label \"it's ok\" already exists",
                "enum type \"mood\" has a value \"it's ok\" already");
        assertRefused(product, op -> op.dropEnum("mood"), """
                ERROR: cannot drop type mood because other objects depend on it
                  Detail: column m of table t depends on type mood
                  Hint: Use DROP ... CASCADE to drop the dependent objects too.""", """
                enum type "mood" can't be dropped: column "m" of table "t" has it""");
    }

    @Test
    void what_postgresql_refuses_in_a_changed_column_sqlite_does_too() throws SQLException {
        open(Product.SQLITE);
        run(op -> {
            op.createEnum(MOOD);
            op.createTable(
                    "t",
                    column("a", text()).defaultValue("5"),
                    column("b", integer()).generated("1 + 1"),
                    column("c", decimal(10, 4)),
                    column("d", text()),
                    column("e", integer()).defaultValue(1));
            op.bulkInsert(
                    "t", columns("c", "d"), row(new BigDecimal("2.5678"), "zzzzzzzz-0000-0001-0000-000000000002"));
        });

        assertRefused(op -> op.alterColumn("t", change("a").type(integer())), """
                column "a" of table "t" has the default '5', which PostgreSQL doesn't convert with its type
                  Say what it is now:  change("a").type(...).defaultValue(...), or .noDefault()""");
        assertRefused(op -> op.alterColumn("t", change("a").type(MOOD)), """
                column "a" of table "t" has the default '5', which PostgreSQL doesn't convert with its type
                  Say what it is now:  change("a").type(...).defaultValue(...), or .noDefault()""");
        assertRefused(op -> op.alterColumn("t", change("e").type(bool())), """
                column "e" of table "t" has the default 1, which PostgreSQL doesn't convert with its type
                  Say what it is now:  change("e").type(...).defaultValue(...), or .noDefault()""");
        assertRefused(op -> op.alterColumn("t", change("b").noDefault()), """
                column "b" of table "t" is computed: it has no default""");
        assertThatThrownBy(() -> run(op -> op.alterColumn("t", change("c").type(decimal(10, 2)))))
                .hasMessage("row 1 of \"t\" doesn't fit: column \"c\" is to be DECIMAL(10, 2), and has 2.5678");
        assertThatThrownBy(() -> run(op -> op.alterColumn("t", change("d").type(uuid()))))
                .hasMessage("row 1 of \"t\" doesn't fit: column \"d\" is to be UUID TEXT, and has"
                        + " 'zzzzzzzz-0000-0001-0000-000000000002'");
        assertRefused(op -> op.validateConstraint("t", "none"), "table \"t\" has no constraint \"none\"");
        assertRefused(
                op -> op.createTable("u", column("a", text()), column("A", text())),
                "SQLite can't tell column \"A\" of table \"u\" from column \"a\"");
    }

    /** PostgreSQL refuses it from 15 on; 14 drops the computed column too. */
    @Test
    void what_another_column_is_computed_from_is_not_dropped() throws SQLException {
        open(Product.SQLITE);
        run(op -> op.createTable(
                "t", column("a", integer()).unique(), column("b", integer()).generated("\"a\" + 1")));

        assertRefused(
                op -> op.dropColumn("t", "a"),
                "column \"a\" of table \"t\" can't be dropped: column \"b\" is computed from it");
    }

    @Test
    void a_default_is_held_to_the_type_that_the_column_has() throws SQLException {
        open(Product.SQLITE);
        run(op -> {
            op.createEnum(MOOD);
            op.createTable("t", column("a", integer()), column("m", MOOD));
        });

        assertRefused(
                op -> op.alterColumn("t", change("m").defaultValue("glad")),
                "column \"m\" can't have the default \"glad\": enumeration \"mood\" has sad, it's ok");
        assertRefused(
                op -> op.alterColumn("t", change("a").defaultValue("glad")),
                "column \"a\" can't have the default \"glad\": its type holds numbers");
    }

    @Test
    void a_default_that_a_shorter_type_cuts_is_refused() throws SQLException {
        open(Product.SQLITE);
        run(op -> op.createTable("t", column("a", string(30)).defaultValue("it's 3")));

        assertRefused(
                op -> op.alterColumn("t", change("a").type(string(4))),
                "column \"a\" can't have the default \"it's 3\": its type holds text of 4 characters");
    }

    @ParameterizedTest
    @EachDatabase
    void numbers_begin_where_they_are_told_to(Product product) throws SQLException {
        open(product);
        run(op -> {
            op.createTable("t", column("id", integer()).primaryKey());
            op.createTable("u", column("a", text()));
            op.bulkInsert("t", columns("id"), row(5));
            op.bulkInsert("u", columns("a"), row("x"), row("y"));
        });

        run(op -> {
            op.alterColumn("t", change("id").identity(numbers().startingAt(50)));
            op.addColumn("t", column("a", text()));
            op.bulkInsert("t", columns("a"), row("z"));
            op.addColumn("u", column("id", integer()).identity(numbers().startingAt(100)));
            op.bulkInsert("u", columns("a"), row("z"));
        });

        assertThat(rows("SELECT id FROM t ORDER BY 1")).containsExactly("5", "50");
        assertThat(rows("SELECT id FROM u ORDER BY 1")).containsExactly("100", "101", "102");
    }

    @ParameterizedTest
    @EachDatabase
    void case_alone_makes_another_name(Product product) throws SQLException {
        open(product);
        run(op -> {
            op.createTable("t", column("a", integer()));
            op.createView("v", "SELECT a FROM t");
            op.bulkInsert("t", columns("a"), row(1));
        });

        run(op -> {
            op.renameTable("t", "T");
            op.renameColumn("T", "a", "A");
        });

        assertThat(rows("SELECT \"A\" FROM \"T\"")).containsExactly("1");
        assertThat(rows("SELECT * FROM v")).containsExactly("1");
    }

    @ParameterizedTest
    @EachDatabase
    void a_table_that_is_there_keeps_its_count(Product product) throws SQLException {
        open(product);
        Consumer<Operations> table = op -> op.ifNotExists()
                .createTable("t", column("id", integer()).identity(numbers().startingAt(100)), column("a", integer()));
        run(table);
        run(op -> op.bulkInsert("t", columns("a"), row(1)));

        run(table);
        run(op -> op.bulkInsert("t", columns("a"), row(2)));

        assertThat(rows("SELECT id FROM t ORDER BY 1")).containsExactly("100", "101");
    }

    @ParameterizedTest
    @EachDatabase
    void what_a_view_reads_is_not_dropped(Product product) throws SQLException {
        open(product);
        run(op -> {
            op.createTable("t", column("a", integer()), column("u", integer()));
            op.createTable("u", column("a", integer()));
            op.createTable("w", column("a", integer()));
            op.createView("v", "SELECT t.a, t.u FROM (SELECT a, u FROM t) AS t, w WHERE t.u IS DISTINCT FROM w.a");
            op.createView("x", "WITH t AS (SELECT 1 AS a) SELECT v.a FROM t JOIN v ON t.a = v.a");
        });

        assertRefused(product, op -> op.dropTable("t"), """
                ERROR: cannot drop table t because other objects depend on it
                  Detail: view v depends on table t
                view x depends on view v
                  Hint: Use DROP ... CASCADE to drop the dependent objects too.""", """
                table "t" can't be dropped: view "v" reads it
                  Drop the view first:  op.dropView("v")""");
        assertRefused(product, op -> op.ifExists().dropTable("w"), """
                ERROR: cannot drop table w because other objects depend on it
                  Detail: view v depends on table w
                view x depends on view v
                  Hint: Use DROP ... CASCADE to drop the dependent objects too.""", """
                table "w" can't be dropped: view "v" reads it
                  Drop the view first:  op.dropView("v")""");
        assertRefused(product, op -> op.dropView("v"), """
                ERROR: cannot drop view v because other objects depend on it
                  Detail: view x depends on view v
                  Hint: Use DROP ... CASCADE to drop the dependent objects too.""", """
                view "v" can't be dropped: view "x" reads it
                  Drop the view first:  op.dropView("x")""");
        run(op -> {
            op.dropTable("u");
            op.dropView("x");
            op.dropView("v");
            op.dropTable("t");
            op.ifExists().dropTable("t");
            op.ifExists().dropView("v");
        });

        assertThat(rows("SELECT count(*) FROM w")).containsExactly("0");
    }

    @ParameterizedTest
    @EachDatabase
    void a_view_of_what_is_not_there_is_refused(Product product) throws SQLException {
        open(product);
        run(op -> {
            op.createTable("t", column("a", integer()));
            op.createView("v", "SELECT a FROM t");
        });

        assertThatThrownBy(() -> run(op -> op.createView("w", "SELECT * FROM nope")))
                .hasMessage(
                        product.equals(Product.SQLITE)
                                ? "[SQLITE_ERROR] SQL error or missing database (no such table: main.nope)"
                                : "ERROR: relation \"nope\" does not exist\n  Position: 34");
        assertThatThrownBy(() -> run(op -> op.replaceView("v", "SELECT b FROM t")))
                .hasMessage(
                        product.equals(Product.SQLITE)
                                ? "[SQLITE_ERROR] SQL error or missing database (no such column: b)"
                                : "ERROR: column \"b\" does not exist\n  Position: 38");
    }

    @ParameterizedTest
    @EachDatabase
    void equal_moments_are_equal_however_they_were_brought(Product product) throws SQLException {
        open(product);
        OffsetDateTime moment = OffsetDateTime.parse("2020-01-01T00:00:00.120+02:00");
        run(op -> {
            op.createTable(
                    "t",
                    column("at", timestamp().withTimeZone()),
                    column("d", date()),
                    column("h", time()),
                    column("l", timestamp()));
            op.bulkInsert(
                    "t",
                    columns("at", "d", "h", "l"),
                    row(moment, LocalDate.of(2020, 1, 2), LocalTime.of(3, 4), LocalDateTime.of(2020, 1, 2, 3, 4)),
                    row(
                            moment.toInstant(),
                            LocalDate.of(2020, 1, 2),
                            LocalTime.of(3, 4),
                            LocalDateTime.of(2020, 1, 2, 3, 4)));
        });
        List<RecordedOperation> calls = Operations.record(
                "Case.java",
                op -> op.execute(
                        "INSERT INTO t VALUES (?, ?, ?, ?)",
                        moment,
                        LocalDate.of(2020, 1, 2),
                        LocalTime.of(3, 4),
                        LocalDateTime.of(2020, 1, 2, 3, 4)));
        StepStatement.Parametrised insert = (StepStatement.Parametrised)
                CaseDatabase.statements(calls, product, "").get(0);
        try (PreparedStatement statement = opened.get(0).connection().prepareStatement(insert.text())) {
            for (int i = 0; i < insert.values().size(); i++) {
                statement.setObject(i + 1, insert.values().get(i));
            }
            statement.execute();
        }

        assertThat(rows("SELECT count(*) FROM t GROUP BY at, d, h, l")).containsExactly("3");
        if (product.equals(Product.SQLITE)) {
            assertThat(rows("SELECT DISTINCT at || ', ' || d || ', ' || h || ', ' || l FROM t"))
                    .containsExactly("2019-12-31 22:00:00.120Z, 2020-01-02, 03:04:00, 2020-01-02 03:04:00");
        }
    }

    @Test
    void a_rebuild_leaves_the_text_of_views_as_it_was() throws SQLException {
        open(Product.SQLITE);
        run(op -> {
            op.createTable("t", column("order", integer()), column("id", integer()), column("a", text()));
            op.createView("v", "SELECT id, \"a\" FROM t");
        });

        run(op -> op.alterColumn("t", change("a").notNull()));

        assertThat(rows("SELECT sql FROM sqlite_schema WHERE name = 'v'"))
                .containsExactly("CREATE VIEW \"v\" AS\nSELECT id, \"a\" FROM t");
    }

    @Test
    void a_strict_table_names_the_types_that_it_takes() throws SQLException {
        open(Product.SQLITE);
        opened.get(0).execute("CREATE TABLE st (a INTEGER) STRICT");

        assertThatThrownBy(() ->
                        run(op -> op.addColumn("st", column("w", string(10)).unique())))
                .hasMessage("""
                table "st" is STRICT: column "w" can't be VARCHAR(10)
                  Its types are INT, INTEGER, REAL, TEXT, BLOB, ANY.
                  Name one for SQLite:  type("varchar(10)").on(SQLITE, "TEXT")""");
        run(op -> op.addColumn(
                "st", column("w", type("varchar(10)").on(SQLITE, "TEXT")).unique()));
    }
}
