package dev.furrow.operation;

import static dev.furrow.operation.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.model.RecordedOperation;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nonsense is refused where it is built. */
class NonsenseTest {
    private static final String LONG = "t" + "2345678901".repeat(6) + "234";

    static Stream<Arguments> nonsense() {
        return Stream.of(
                of(op -> op.createTable("t", column("a", integer()), unique()), """
                        a constraint of table "t" names no columns: unique(...)"""),
                of(op -> op.createTable("t", column("a", integer()), primaryKey()), """
                        a constraint of table "t" names no columns: primaryKey(...)"""),
                of(op -> op.addConstraint("t", foreignKey(List.of(), "u", List.of())), """
                        a constraint of table "t" names no columns: foreignKey(...)"""),
                of(op -> op.addConstraint("t", exclude("gist")), """
                        a constraint of table "t" names no columns: exclude(...)
                          Say what is compared:  exclude("gist").with("room", "=")"""),
                of(op -> op.addConstraint("t", check(" ")), """
                        a check of table "t" is empty"""),
                of(op -> op.addColumn("t", column("a", integer()).check("")), """
                        a check of table "t" is empty"""),
                of(op -> op.createIndex(index("t")), """
                        an index of table "t" has no columns
                          Name them, index("t", "name"), or give an expression: index("t").expression("lower(name)")"""),
                of(op -> op.addColumn("t", column("a", integer()).generated(" ")), """
                        column "a": generated(...) is empty"""),
                of(op -> op.addColumn("t", column("a", integer()).defaultExpression("")), """
                        column "a": defaultExpression(...) is empty"""),
                of(
                        op -> op.addColumn(
                                "t", column("a", integer()).defaultValue(1).generated("2")),
                        """
                        column "a" has a default already
                          Give it one default, or one generated(...)."""),
                of(op -> op.createTable("t", column("a", integer()).identity().defaultValue(1)), """
                        column "a" is numbered by the database: it can't have a default"""),
                of(op -> op.createTable("t", column("a", text()).identity()), """
                        column "a" can't be numbered: its type holds no whole numbers
                          smallInteger(), integer() and bigInteger() do."""),
                of(op -> op.createTable("t", column("a", integer()).defaultValue("abc")), """
                        column "a" can't have the default "abc": its type holds numbers"""),
                of(op -> op.createTable("t", column("a", integer()).defaultValue(true)), """
                        column "a" can't have the default true: its type holds numbers"""),
                of(op -> op.createTable("t", column("a", bool()).defaultValue(1)), """
                        column "a" can't have the default 1: its type holds true and false"""),
                of(op -> op.createTable("t", column("a", bool()).defaultValue("yes")), """
                        column "a" can't have the default "yes": its type holds true and false"""),
                of(op -> op.createTable("t", column("a", text()).defaultValue(true)), """
                        column "a" can't have the default true: its type holds text"""),
                of(op -> op.createTable("t", column("a", string(3)).defaultValue("long")), """
                        column "a" can't have the default "long": its type holds text of 3 characters"""),
                of(
                        op -> op.createTable(
                                "t", column("a", enumeration("mood", "sad")).defaultValue("ok")),
                        """
                        column "a" can't have the default "ok": enumeration "mood" has sad"""),
                of(op -> op.createTable("t", column("a", integer()).defaultValue(3000000000L)), """
                        column "a" can't have the default 3000000000: its type holds numbers from -2147483648 to 2147483647"""),
                of(op -> op.createTable("t", column("a", smallInteger()).defaultValue("70000")), """
                        column "a" can't have the default "70000": its type holds numbers"""),
                of(op -> op.createTable("t", column("a", decimal(3, 1)).defaultValue(1000)), """
                        column "a" can't have the default 1000: its type holds numbers from -99.9 to 99.9"""),
                of(op -> op.createTable("t", column("a", date()).defaultValue("2020-02-30")), """
                        column "a" can't have the default "2020-02-30": its type holds dates like 2026-11-21"""),
                of(op -> op.createTable("t", column("a", date()).defaultValue(5)), """
                        column "a" can't have the default 5: its type holds dates like 2026-11-21"""),
                of(op -> op.createTable("t", column("a", timestamp()).defaultValue("abc")), """
                        column "a" can't have the default "abc": its type holds timestamps like 2026-11-21 10:15:30"""),
                of(op -> op.createTable("t", column("a", time()).defaultValue("99")), """
                        column "a" can't have the default "99": its type holds times like 10:15:30"""),
                of(op -> op.createTable("t", column("a", uuid()).defaultValue("x")), """
                        column "a" can't have the default "x": its type holds UUIDs"""),
                of(op -> op.alterColumn("t", change("a").type(integer()).defaultValue("abc")), """
                        column "a" can't have the default "abc": its type holds numbers"""),
                of(op -> op.alterColumn("t", change("a").type(integer()).using(" ")), """
                        column "a": using(...) is empty"""),
                of(op -> op.createTable("t", column("a", type(" "))), """
                        type("...") names no type"""),
                of(op -> op.execute(" \n"), """
                        execute(...) has no statement"""),
                of(op -> op.createView("v", ""), """
                        view "v" has no query"""),
                of(op -> op.renameTable("t", "audit.t"), """
                        the new name "audit.t" has a dot in it
                          A new name stays in its schema; in front of a dot another schema would be named."""),
                of(op -> op.renameTable("t", "t"), """
                        the new name is the old one: "t\""""),
                of(op -> op.renameColumn("t", "a", "a"), """
                        the new name is the old one: "a\""""),
                of(op -> op.createTable("audit.", column("a", integer())), """
                        "audit." names no table: write table or schema.table"""),
                of(op -> op.dropTable(".t"), """
                        ".t" names no table: write table or schema.table"""),
                of(op -> op.createTable("t", column(nothing(), integer())), """
                        a column's name is null"""),
                of(op -> op.createTable(nothing(), column("a", integer())), """
                        a table's name is null"""),
                of(op -> op.renameColumn("t", nothing(), "a"), """
                        a name is null"""),
                of(op -> op.dropTable(""), """
                        "" names no table: write table or schema.table"""),
                of(op -> op.createSchema("a.b"), """
                        a schema's name can't have a dot in it: "a.b\""""),
                of(op -> op.bulkInsert("t", columns("a"), row("x\0y")), """
                        a row can't bring a text with the character 0: PostgreSQL keeps none"""),
                of(op -> op.createTable("t", column("a\0b", integer())), """
                        a name can't have the character 0 in it"""),
                of(op -> numbers().from(10).upTo(5), """
                        numbers from 10 up to 5 are none"""),
                of(op -> numbers().startingAt(5).from(10), """
                        numbers from 10 can't start at 5"""),
                of(op -> numbers().startingAt(12).upTo(10), """
                        numbers up to 10 can't start at 12"""),
                of(op -> op.addConstraint("t", foreignKey("a", LONG, "id")), tooLong()),
                of(op -> op.addConstraint("t", foreignKey("a", "u", LONG)), tooLong()),
                of(op -> op.createIndex(index("t", LONG).named("i")), tooLong()),
                of(op -> op.createIndex(index("t", "a").include(LONG).named("i")), tooLong()),
                of(op -> op.addColumn("t", column("a", enumeration(LONG, "x"))), tooLong()),
                of(op -> op.addColumn("t", column("a", enumeration("e", LONG))), tooLong()),
                of(op -> op.alterColumn("t", change("a").type(enumeration(LONG, "x"))), tooLong()));
    }

    @SuppressWarnings("NullAway") // what no check of an author's script keeps out
    private static String nothing() {
        return null;
    }

    private static String tooLong() {
        return "the name \"" + LONG + "\" has 64 bytes\n"
                + "  PostgreSQL keeps 63 of a name and cuts the rest off: give it a shorter one.";
    }

    private static Arguments of(Consumer<Operations> revision, String message) {
        return Arguments.of(revision, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("nonsense")
    void nonsense_is_refused_where_it_is_built(Consumer<Operations> revision, String message) {
        assertThatThrownBy(() -> Operations.record("Case.java", revision))
                .isInstanceOf(FurrowException.class)
                .hasMessage(message);
    }

    @Test
    void names_of_63_bytes_are_kept() {
        String name = LONG.substring(1);

        List<RecordedOperation> calls =
                Operations.record("Case.java", op -> op.createTable(name, column(name, integer())));

        assertThat(((CreateTable) calls.get(0).operation()).table().name()).isEqualTo(name);
    }

    @Test
    void a_call_stands_on_the_authors_line_whoever_makes_it() {
        List<RecordedOperation> calls =
                Operations.record("Case.java", this, op -> List.of("a", "b").forEach(op::dropTable)); // this line

        int line = new Throwable().getStackTrace()[0].getLineNumber() - 2;
        assertThat(calls)
                .extracting(RecordedOperation::place)
                .containsExactly(Place.of("Case.java", line), Place.of("Case.java", line));
    }
}
