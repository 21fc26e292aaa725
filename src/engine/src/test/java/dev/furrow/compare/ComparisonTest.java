package dev.furrow.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.furrow.operation.source.OperationSource;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.Postgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class ComparisonTest {
    /** Words that both databases take. */
    private static final List<String> SHOP = List.of(
            "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(80) NOT NULL UNIQUE,"
                    + " age INTEGER DEFAULT 0 CHECK (age >= 0), joined TIMESTAMP DEFAULT CURRENT_TIMESTAMP)",
            "CREATE TABLE orders (id INTEGER NOT NULL, user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE"
                    + " CASCADE, total DECIMAL(10, 2) NOT NULL, state VARCHAR(10) DEFAULT 'new' NOT NULL, CONSTRAINT"
                    + " orders_pk PRIMARY KEY (id), CONSTRAINT once UNIQUE (user_id, state))",
            "CREATE INDEX orders_state ON orders (state, total DESC) WHERE total > 0",
            "CREATE UNIQUE INDEX users_mail ON users (lower(email))",
            "CREATE VIEW paid AS SELECT id, total FROM orders WHERE state = 'paid'",
            "CREATE VIEW paid_much AS SELECT id FROM paid WHERE total > 100");

    @ParameterizedTest
    @EachDatabase
    void two_databases_that_the_same_statements_made_are_alike(Product product) throws SQLException {
        try (SchemaPair pair = new SchemaPair(product).from(SHOP).to(SHOP)) {
            assertThat(pair.compared().differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void an_empty_database_is_led_to_a_whole_schema(Product product) throws SQLException {
        try (SchemaPair pair = new SchemaPair(product).to(SHOP)) {
            String sent = pair.led();

            assertThat(pair.compared().differences()).as(sent).isEmpty();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_whole_schema_is_led_to_an_empty_database(Product product) throws SQLException {
        try (SchemaPair pair = new SchemaPair(product).from(SHOP)) {
            String sent = pair.led();

            assertThat(pair.compared().differences()).as(sent).isEmpty();
        }
    }

    private static void assertLed(Product product, List<String> from, List<String> to) throws SQLException {
        try (SchemaPair pair = new SchemaPair(product).from(from).to(to)) {
            String sent = pair.led();

            assertThat(pair.compared().differences()).as(sent).isEmpty();
        }
    }

    private static List<String> with(List<String> statements, String... more) {
        return Stream.concat(statements.stream(), Stream.of(more)).toList();
    }

    @ParameterizedTest
    @EachDatabase
    void a_computed_column_is_added_after_the_one_that_it_reads(Product product) throws SQLException {
        assertLed(
                product,
                List.of("CREATE TABLE t (a INTEGER)"),
                List.of("CREATE TABLE t (a INTEGER, g INTEGER GENERATED ALWAYS AS (r + 0) STORED, r INTEGER)"));
    }

    @Test
    void a_function_that_triggers_call_is_replaced_under_them() throws SQLException {
        List<String> table = List.of("CREATE TABLE t (a integer)");
        String function = "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN %s RETURN NEW; END'";
        String trigger = "CREATE TRIGGER touched BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch()";

        assertLed(
                Product.POSTGRESQL,
                with(table, function.formatted(""), trigger),
                with(table, function.formatted("NEW.a := 1;"), trigger));
    }

    @Test
    void indexes_of_a_view_are_made_again_with_it() throws SQLException {
        String index = "CREATE UNIQUE INDEX v_a ON v (a)";

        assertLed(
                Product.POSTGRESQL,
                List.of("CREATE TABLE t (a integer)", "CREATE MATERIALIZED VIEW v AS SELECT a FROM t", index),
                List.of("CREATE TABLE t (a bigint)", "CREATE MATERIALIZED VIEW v AS SELECT a FROM t", index));
        assertLed(
                Product.POSTGRESQL,
                List.of("CREATE TABLE t (a integer)", "CREATE MATERIALIZED VIEW v AS SELECT a FROM t", index),
                List.of("CREATE TABLE t (a integer)", "CREATE MATERIALIZED VIEW v AS SELECT a + 1 AS a FROM t", index));
    }

    @Test
    void triggers_of_a_view_are_made_again_with_it() throws SQLException {
        String trigger = "CREATE TRIGGER through INSTEAD OF INSERT ON v BEGIN SELECT 1; END";

        assertLed(
                Product.SQLITE,
                List.of("CREATE TABLE t (a INTEGER)", "CREATE VIEW v AS SELECT a FROM t", trigger),
                List.of("CREATE TABLE t (a INTEGER)", "CREATE VIEW v AS SELECT a + 1 AS a FROM t", trigger));
    }

    @ParameterizedTest
    @EachDatabase
    void names_that_are_key_words_or_have_capitals_are_led_away_and_back(Product product) throws SQLException {
        List<String> statements = List.of(
                "CREATE TABLE \"user\" (\"order\" INTEGER NOT NULL PRIMARY KEY)",
                "CREATE TABLE \"A Posts\" (id INTEGER NOT NULL PRIMARY KEY, \"By\" INTEGER REFERENCES \"user\""
                        + " (\"order\"))",
                "CREATE INDEX \"select\" ON \"A Posts\" (\"By\")");

        assertLed(product, statements, List.of());
        assertLed(product, List.of(), statements);
    }

    @Test
    void a_partition_comes_after_its_parent_whatever_that_is_called() throws SQLException {
        assertLed(
                Product.POSTGRESQL,
                List.of(),
                List.of(
                        "CREATE TABLE \"Zeit\" (at date) PARTITION BY RANGE (at)",
                        "CREATE TABLE \"A1\" PARTITION OF \"Zeit\" DEFAULT"));
    }

    @Test
    void a_column_of_a_partition_or_a_child_has_more_than_its_parents() throws SQLException {
        List<String> plain = List.of(
                "CREATE TABLE p (a integer, b integer DEFAULT 1) PARTITION BY RANGE (a)",
                "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (10)",
                "CREATE TABLE t (a integer, b integer DEFAULT 1)",
                "CREATE TABLE child (c integer) INHERITS (t)");
        List<String> more = with(
                plain,
                "ALTER TABLE p1 ALTER COLUMN a SET NOT NULL",
                "ALTER TABLE p1 ALTER COLUMN b SET DEFAULT 7",
                "ALTER TABLE child ALTER COLUMN b DROP DEFAULT");

        try (SchemaPair pair = new SchemaPair(Product.POSTGRESQL).from(plain).to(more)) {
            assertThat(pair.compared().differences().stream().map(Difference::subject))
                    .containsExactlyInAnyOrder("default of child.b", "default of p1.b", "not null of p1.a");
        }
        assertLed(Product.POSTGRESQL, plain, more);
        assertLed(Product.POSTGRESQL, more, plain);
        assertLed(Product.POSTGRESQL, List.of(), more);
        List<String> anotherOfTheParent = new ArrayList<>(plain);
        anotherOfTheParent.set(0, "CREATE TABLE p (a integer, b integer DEFAULT 2) PARTITION BY RANGE (a)");
        anotherOfTheParent.addAll(more.subList(plain.size(), more.size()));
        assertLed(Product.POSTGRESQL, more, anotherOfTheParent);
    }

    @Test
    void a_partition_that_was_detached_is_another_kind_of_table() throws SQLException {
        List<String> attached = List.of(
                "CREATE TABLE p (a integer PRIMARY KEY, b integer) PARTITION BY RANGE (a)",
                "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (10)",
                "CREATE INDEX ON p1 (b)");
        try (SchemaPair pair = new SchemaPair(Product.POSTGRESQL)
                .from(attached)
                .to(with(attached, "ALTER TABLE p DETACH PARTITION p1"))) {
            assertThat(pair.compared().operations()).isEmpty();
            assertThat(pair.compared().differences())
                    .extracting(Difference::subject, Difference::from, Difference::to, Difference::obstacle)
                    .containsExactly(tuple(
                            "table p1",
                            "PARTITION OF p FOR VALUES FROM (1) TO (10)",
                            "a plain table",
                            "no operation makes another kind of table of it"));
        }
    }

    @ParameterizedTest
    @EachDatabase
    void what_is_computed_when_it_is_read_is_made_anew_with_all_that_uses_it(Product product) throws SQLException {
        assumeTrue(product.equals(Product.SQLITE) || Postgres.isFrom(18), "columns can be VIRTUAL");
        List<String> uses = List.of(
                "CREATE VIEW shown AS SELECT id, twice FROM t",
                "CREATE VIEW again AS SELECT twice FROM shown",
                "CREATE INDEX plenty ON t (id) WHERE n > 0");
        String table = "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, n %s, twice INTEGER GENERATED ALWAYS AS (%s)"
                + " VIRTUAL, CONSTRAINT positive CHECK (twice > 0))";
        List<String> before = with(List.of(table.formatted("INTEGER", "n * 2")), uses.toArray(String[]::new));
        List<String> after = with(List.of(table.formatted("BIGINT", "n + n")), uses.toArray(String[]::new));

        assertLed(product, before, after);
        assertLed(product, before, with(List.of(table.formatted("BIGINT", "n * 2")), uses.toArray(String[]::new)));
        assertLed(product, List.of(), after);
    }

    @Test
    void tables_go_whatever_their_foreign_keys_say() throws SQLException {
        List<String> statements = List.of(
                "CREATE TABLE a (id integer PRIMARY KEY, b integer)",
                "CREATE TABLE b (id integer PRIMARY KEY, a integer REFERENCES a MATCH FULL)",
                "ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b DEFERRABLE",
                "CREATE TABLE c (id integer PRIMARY KEY, d integer) PARTITION BY LIST (id)",
                "CREATE TABLE c_1 PARTITION OF c DEFAULT PARTITION BY LIST (id)",
                "CREATE TABLE c_1_1 PARTITION OF c_1 DEFAULT",
                "CREATE TABLE d (id integer PRIMARY KEY, c integer REFERENCES c) PARTITION BY LIST (id)",
                "CREATE TABLE d_1 PARTITION OF d DEFAULT",
                "ALTER TABLE c ADD FOREIGN KEY (d) REFERENCES d",
                "CREATE TABLE tree (id integer PRIMARY KEY, up integer REFERENCES tree) PARTITION BY LIST (id)",
                "CREATE TABLE tree_1 PARTITION OF tree DEFAULT");

        assertLed(Product.POSTGRESQL, List.of(), statements);
        assertLed(Product.POSTGRESQL, statements, List.of());
        assertLed(Product.POSTGRESQL, statements, statements.subList(0, statements.size() - 1));
    }

    @Test
    void comments_are_made_again_with_what_they_are_on() throws SQLException {
        String table = "CREATE TABLE t (a integer, b text, CONSTRAINT plenty CHECK (a > %s))";
        List<String> others = List.of(
                "CREATE INDEX by_b ON t (b %s)",
                "CREATE VIEW v AS SELECT a, b %s AS b FROM t",
                "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "CREATE TRIGGER touched BEFORE UPDATE %s ON t FOR EACH ROW EXECUTE FUNCTION touch()",
                "COMMENT ON CONSTRAINT plenty ON t IS 'some'",
                "COMMENT ON INDEX by_b IS 'of b'",
                "COMMENT ON VIEW v IS 'all'",
                "COMMENT ON COLUMN v.b IS 'one'",
                "COMMENT ON TRIGGER touched ON t IS 'then'");
        List<String> before = new ArrayList<>(List.of(table.formatted(0)));
        others.forEach(other -> before.add(other.replace(" %s", "")));
        List<String> after = new ArrayList<>(List.of(table.formatted(1)));
        after.add(others.get(0).formatted("DESC"));
        after.add(others.get(1).formatted("|| ''"));
        after.add(others.get(2));
        after.add(others.get(3).formatted("OF a"));
        after.addAll(others.subList(4, others.size()));

        assertLed(Product.POSTGRESQL, before, after);
    }

    @Test
    void a_not_null_that_old_rows_may_break_isnt_one_that_all_rows_keep() throws SQLException {
        String table = "CREATE TABLE t (a integer)";
        List<String> proved = List.of(table, "ALTER TABLE t ALTER COLUMN a SET NOT NULL");
        List<String> unproved = List.of(table, "ALTER TABLE t ADD CONSTRAINT \"Given\" NOT NULL a NOT VALID");

        assumeTrue(Postgres.isFrom(18), "NOT NULL can be NOT VALID");
        try (SchemaPair pair = new SchemaPair(Product.POSTGRESQL).from(proved).to(unproved)) {

            assertThat(pair.compared().differences().stream().map(Difference::subject))
                    .containsExactlyInAnyOrder("column t.a", "constraint Given of t");
        }
        assertLed(Product.POSTGRESQL, proved, unproved);
        assertLed(Product.POSTGRESQL, unproved, proved);
        assertLed(Product.POSTGRESQL, List.of(), unproved);
    }

    @Test
    void blanks_and_comments_make_no_difference_on_sqlite() throws SQLException {
        try (SchemaPair pair = new SchemaPair(Product.SQLITE)
                .from(List.of(
                        "CREATE TABLE t (a INTEGER CHECK (abs( (a) ) > 0))",
                        "CREATE VIEW v AS SELECT  a FROM t -- all"))
                .to(List.of("CREATE TABLE t(a integer check(abs((a))>0))", "CREATE VIEW v AS SELECT a FROM t"))) {
            assertThat(pair.compared().differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void names_with_dots_are_printed_as_they_are_read(Product product) throws SQLException {
        List<String> statements = List.of(
                "CREATE TABLE \"a.b\" (id INTEGER NOT NULL PRIMARY KEY, \"c.d\" INTEGER)",
                "CREATE TABLE \"e.f\" (id INTEGER NOT NULL PRIMARY KEY, up INTEGER REFERENCES \"a.b\" (id))",
                "CREATE INDEX \"g.h\" ON \"a.b\" (\"c.d\")");

        assertLed(product, List.of(), statements);
        try (SchemaPair pair = new SchemaPair(product).to(statements)) {
            assertThat(pair.compared().operations().stream().map(OperationSource::of))
                    .anySatisfy(source -> assertThat(source).startsWith("op.createTable(\"\\\"a.b\\\"\","))
                    .anySatisfy(source -> assertThat(source).contains(".references(\"\\\"a.b\\\"\", \"id\")"))
                    .anySatisfy(
                            source -> assertThat(source).contains("index(\"\\\"a.b\\\"\", \"c.d\").named(\"g.h\")"));
        }
    }

    @ParameterizedTest
    @EachDatabase
    void what_is_computed_from_a_column_waits_for_its_other_type(Product product) throws SQLException {
        String table = "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, n %s,"
                + " twice INTEGER GENERATED ALWAYS AS (n * 2) STORED)";
        try (SchemaPair pair = new SchemaPair(product)
                .from(List.of(table.formatted("INTEGER")))
                .to(List.of(table.formatted("BIGINT")))) {
            assertThat(pair.compared().operations().stream().map(OperationSource::of))
                    .satisfiesExactly(
                            first -> assertThat(first).isEqualTo("op.dropColumn(\"t\", \"twice\");"),
                            second -> assertThat(second)
                                    .isEqualTo("op.alterColumn(\"t\", change(\"n\").type(bigInteger()));"),
                            third -> assertThat(third)
                                    .startsWith("op.addColumn(\"t\", column(\"twice\", integer()).generated("));
        }
    }

    @Test
    void what_sets_comments_of_a_column_apart_is_told() throws SQLException {
        String table = "CREATE TABLE t (n integer)";
        try (SchemaPair pair = new SchemaPair(Product.POSTGRESQL)
                .from(List.of(table))
                .to(List.of(table, "COMMENT ON COLUMN t.n IS 'how many'"))) {
            assertThat(pair.compared().differences())
                    .extracting(Difference::subject, Difference::from, Difference::to)
                    .containsExactly(tuple(
                            "column t.n",
                            "\"n\" integer without a comment",
                            "\"n\" integer with the comment: how many"));
        }
    }

    @Test
    void a_function_whose_body_the_server_has_read_is_made_again_with_all_that_calls_it() throws SQLException {
        String table = "CREATE TABLE t (a %s, b integer)";
        String total = "CREATE FUNCTION total() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(%s) FROM t; END";
        List<String> callers = List.of(
                "CREATE FUNCTION twice() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT total() * 2; END",
                "CREATE VIEW v AS SELECT twice() AS n",
                "CREATE POLICY few ON t USING (total() < 9)",
                "COMMENT ON FUNCTION total() IS 'of all'");
        String[] more = callers.toArray(String[]::new);

        List<String> before = with(List.of(table.formatted("integer"), total.formatted("a")), more);
        assertLed(Product.POSTGRESQL, before, with(List.of(table.formatted("bigint"), total.formatted("a")), more));
        assertLed(Product.POSTGRESQL, before, with(List.of("CREATE TABLE t (b integer)", total.formatted("b")), more));
    }

    @Test
    void an_aggregate_that_is_made_anew_takes_along_the_views_over_it() throws SQLException {
        String aggregate = "CREATE AGGREGATE lines(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '%s')";
        List<String> others = List.of(
                "CREATE TABLE t (a integer)",
                "CREATE VIEW v AS SELECT lines(*) AS n FROM t",
                "COMMENT ON AGGREGATE lines(*) IS 'how many'");
        String[] more = others.toArray(String[]::new);

        assertLed(
                Product.POSTGRESQL,
                with(List.of(aggregate.formatted(0)), more),
                with(List.of(aggregate.formatted(1)), more));
    }

    @Test
    void what_is_said_of_a_tables_parts_goes_with_the_table() throws SQLException {
        List<String> statements = List.of(
                "CREATE TABLE t (a integer PRIMARY KEY, b integer)",
                "CREATE INDEX by_b ON t (b)",
                "CREATE STATISTICS related (dependencies) ON a, b FROM t",
                "COMMENT ON INDEX by_b IS 'of b'",
                "COMMENT ON INDEX t_pkey IS 'of a'",
                "COMMENT ON STATISTICS related IS 'both'");
        try (SchemaPair pair = new SchemaPair(Product.POSTGRESQL).to(statements)) {
            assertThat(pair.wanted().without(List.of(TableName.of("t"))).objects())
                    .isEmpty();
        }
    }

    @Test
    void a_partition_goes_whatever_the_key_to_its_parent_says() throws SQLException {
        List<String> statements = List.of(
                "CREATE TABLE tree (id integer PRIMARY KEY) PARTITION BY LIST (id)",
                "CREATE TABLE leaf (of_tree integer REFERENCES tree MATCH FULL)",
                "CREATE TABLE tree_1 PARTITION OF tree DEFAULT");

        assertLed(Product.POSTGRESQL, statements, statements.subList(0, 2));
    }

    @ParameterizedTest
    @EachDatabase
    void keys_and_indexes_stay_where_a_column_is_made_anew_that_is_called_like_a_word_of_theirs(Product product)
            throws SQLException {
        String tables = "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, n INTEGER REFERENCES other (total),"
                + " \"key\" INTEGER GENERATED ALWAYS AS (%1$s) STORED, \"unique\" INTEGER GENERATED ALWAYS AS (%1$s) STORED,"
                + " total INTEGER GENERATED ALWAYS AS (%1$s) STORED, \"using\" INTEGER GENERATED ALWAYS AS (%1$s) STORED,"
                + " btree INTEGER GENERATED ALWAYS AS (%1$s) STORED, CONSTRAINT apart UNIQUE (n),"
                + " CONSTRAINT small CHECK (total < 9))";
        List<String> others =
                List.of("CREATE INDEX by_n ON t (n, id)", "CREATE INDEX by_total ON t (n) WHERE total > 1");
        String[] more = others.toArray(String[]::new);
        String other = "CREATE TABLE other (total INTEGER NOT NULL PRIMARY KEY)";
        List<String> before = with(List.of(other, tables.formatted("id * 2")), more);
        List<String> after = with(List.of(other, tables.formatted("id * 3")), more);

        try (SchemaPair pair = new SchemaPair(product).from(before).to(after)) {
            assertThat(pair.compared().differences())
                    .extracting(Difference::subject)
                    .containsExactlyInAnyOrder(
                            "column t.key",
                            "column t.unique",
                            "column t.total",
                            "column t.using",
                            "column t.btree",
                            "constraint small of t",
                            "index by_total of t");
        }
        assertLed(product, before, after);
    }

    @Test
    void types_and_functions_are_made_in_the_order_in_which_they_need_each_other() throws SQLException {
        assertLed(
                Product.POSTGRESQL,
                List.of(),
                List.of(
                        "CREATE FUNCTION filled(t text) RETURNS boolean LANGUAGE sql AS $$ SELECT t <> '' $$",
                        "CREATE DOMAIN word AS text CHECK (filled(VALUE))",
                        "CREATE TYPE pair AS (a word, b word)",
                        "CREATE FUNCTION joined(p pair) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT p.a || p.b $$",
                        "CREATE TABLE t (p pair, j text GENERATED ALWAYS AS (joined(p)) STORED)"));
    }
}
