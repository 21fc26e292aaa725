package dev.furrow.database;

import static dev.furrow.operation.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.furrow.operation.Operations;
import dev.furrow.schema.Product;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What PostgreSQL refuses, SQLite itself would take: here it doesn't. */
class RefusedOnBothTest {
    /**
     * A change that neither takes.
     *
     * @param postgresql what PostgreSQL says of it
     * @param sqlite the error of SQLite, without its place
     */
    private record Refused(String what, Consumer<Operations> change, String postgresql, String sqlite) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static void make(Operations op) {
        op.createTable(
                "p",
                column("id", integer()).identity(),
                column("code", string(9)).unique(),
                unique("id", "code"));
        op.createTable(
                "t",
                column("id", integer()).identity(),
                column("p_id", integer()).references("p", "id"),
                column("n", string(10)),
                column("m", integer()),
                column("g", text()).generated("n || '!'"),
                check("m > 0"),
                unique("n"));
        op.createTable(
                "bare",
                column("id", integer()).primaryKey(),
                column("a", integer()).defaultValue(1));
        op.createTable(
                "selfish",
                column("id", integer()).identity(),
                column("up", integer()).references("selfish", "id"));
        op.createIndex(index("t", "m").named("by_m"));
        op.createView("v", "SELECT id FROM bare");
    }

    static Stream<Refused> refused() {
        return Stream.of(
                new Refused(
                        "a table that another refers to is dropped",
                        op -> op.dropTable("p"),
                        "constraint t_p_id_fkey on table t depends on table p",
                        """
                        table "p" can't be dropped: constraint "t_p_id_fkey" of table "t" refers to it
                          Drop the constraint first, or the table:  op.dropConstraint("t", "t_p_id_fkey")"""),
                new Refused(
                        "a table that another refers to is dropped before that one",
                        op -> {
                            op.ifExists().dropTable("p");
                            op.dropTable("t");
                        },
                        "constraint t_p_id_fkey on table t depends on table p",
                        """
                        table "p" can't be dropped: constraint "t_p_id_fkey" of table "t" refers to it
                          Drop the constraint first, or the table:  op.dropConstraint("t", "t_p_id_fkey")"""),
                new Refused(
                        "a check's name twice",
                        op -> op.addConstraint("t", check("m < 9")),
                        "constraint \"t_check\" for relation \"t\" already exists",
                        """
                        table "t" has a constraint "t_check" already
                          Give the new one another name:  .named("...")"""),
                new Refused(
                        "a foreign key's name twice in one revision",
                        op -> {
                            op.addConstraint("t", foreignKey("m", "p", "id").named("twice"));
                            op.addConstraint("t", foreignKey("p_id", "p", "id").named("twice"));
                        },
                        "constraint \"twice\" for relation \"t\" already exists",
                        """
                        table "t" has a constraint "twice" already
                          Give the new one another name:  .named("...")"""),
                new Refused(
                        "a unique constraint called as one of another table",
                        op -> op.addConstraint("t", unique("m").named("p_code_key")),
                        "relation \"p_code_key\" already exists",
                        """
                        "p_code_key" is the name of a constraint of table "p" already
                          Give the new one another name:  .named("...")"""),
                new Refused(
                        "a unique constraint called as an index",
                        op -> op.addConstraint("t", unique("m").named("by_m")),
                        "relation \"by_m\" already exists",
                        """
                        "by_m" is the name of an index of table "t" already
                          Give the new one another name:  .named("...")"""),
                new Refused(
                        "a unique constraint called as a view",
                        op -> op.addConstraint("t", unique("m").named("v")),
                        "relation \"v\" already exists",
                        """
                        "v" is the name of a view already
                          Give the new one another name:  .named("...")"""),
                new Refused(
                        "a constraint renamed to another one's name",
                        op -> op.renameConstraint("t", "t_check", "t_n_key"),
                        "constraint \"t_n_key\" for relation \"t\" already exists",
                        """
                        table "t" has a constraint "t_n_key" already
                          Give the new one another name:  .named("...")"""),
                new Refused(
                        "an index called as a unique constraint",
                        op -> op.createIndex(index("t", "m").named("t_n_key")),
                        "relation \"t_n_key\" already exists",
                        """
                        "t_n_key" is the name of a constraint of table "t" already
                          Give the new one another name:  .named("...")"""),
                new Refused(
                        "an index called as another table's key",
                        op -> op.createIndex(index("t", "m").named("p_pkey")),
                        "relation \"p_pkey\" already exists",
                        """
                        "p_pkey" is the name of a constraint of table "p" already
                          Give the new one another name:  .named("...")"""),
                new Refused(
                        "an index renamed to a constraint's name",
                        op -> op.renameIndex("t", "by_m", "t_n_key"),
                        "relation \"t_n_key\" already exists",
                        """
                        "t_n_key" is the name of a constraint of table "t" already
                          Give the new one another name:  .named("...")"""),
                new Refused(
                        "a table called as a constraint",
                        op -> op.createTable("t_n_key", column("a", integer())),
                        "relation \"t_n_key\" already exists",
                        """
                        "t_n_key" is the name of a constraint of table "t" already
                          Give the new one another name."""),
                new Refused(
                        "a new table with a constraint that is called as another table's",
                        op -> op.createTable(
                                "w", column("a", integer()), unique("a").named("t_n_key")),
                        "relation \"t_n_key\" already exists",
                        """
                        "t_n_key" is the name of a constraint of table "t" already
                          Give the new one another name:  .named("...")"""),
                new Refused(
                        "a view called as a constraint with a quote in its name",
                        op -> {
                            op.renameConstraint("t", "t_n_key", "it's \"n\"");
                            op.createView("it's \"n\"", "SELECT 1 AS a");
                        },
                        "relation \"it's \"n\"\" already exists",
                        """
                        "it's "n"" is the name of a constraint of table "t" already
                          Give the new one another name."""),
                new Refused(
                        "a table renamed to a constraint's name",
                        op -> op.renameTable("bare", "t_n_key"),
                        "relation \"t_n_key\" already exists",
                        """
                        "t_n_key" is the name of a constraint of table "t" already
                          Give the new one another name."""),
                new Refused(
                        "the primary key's column may be NULL",
                        op -> op.alterColumn("bare", change("id").nullable()),
                        "column \"id\" is in a primary key",
                        """
                        column "id" of table "bare" is in the primary key: it can't be NULL"""),
                new Refused(
                        "the identity column may be NULL",
                        op -> op.alterColumn("t", change("id").nullable()),
                        "is an identity column",
                        """
                        column "id" of table "t" is in the primary key: it can't be NULL"""),
                new Refused(
                        "an identity column becomes text",
                        op -> op.alterColumn("t", change("id").type(text())),
                        "identity column type must be smallint, integer, or bigint",
                        """
                        column "id" of table "t" is numbered by the database, which TEXT can't be
                          Take the numbering away first:  change("id").noIdentity()"""),
                new Refused(
                        "an identity column gets a default",
                        op -> op.alterColumn("t", change("id").defaultValue(1)),
                        "is an identity column",
                        """
                        column "id" of table "t" is numbered by the database: it has no default
                          Take the numbering away first:  change("id").noIdentity()"""),
                new Refused(
                        "a column that isn't numbered is numbered no more",
                        op -> op.alterColumn("t", change("m").noIdentity()),
                        "is not an identity column",
                        """
                        column "m" of table "t" isn't numbered by the database"""),
                new Refused(
                        "a numbered column is numbered again",
                        op -> op.alterColumn("t", change("id").identity()),
                        "is already an identity column",
                        """
                        column "id" of table "t" is numbered by the database already"""),
                new Refused(
                        "the type of a column that another one is computed from",
                        op -> op.alterColumn("t", change("n").type(text())),
                        "cannot alter type of a column used by a generated column",
                        """
                        column "n" of table "t" can't get another type: column "g" is computed from it
                          Drop that one before, and add it anew after:  op.dropColumn("t", "g")"""));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void neither_takes_it(Refused refused) throws SQLException {
        assertThat(refusal(Product.POSTGRESQL, refused)).contains(refused.postgresql());
        assertThat(refusal(Product.SQLITE, refused)).isEqualTo(refused.sqlite());
    }

    private static String refusal(Product product, Refused refused) throws SQLException {
        try (CaseDatabase database = CaseDatabase.of(product)) {
            database.run(RefusedOnBothTest::make, "");
            Throwable thrown = catchThrowable(() -> database.run(refused.change(), ""));
            assertThat(thrown).as(product + " takes it").isNotNull();
            return String.valueOf(thrown.getMessage()).replaceFirst("^Case.java:\\d+: ", "");
        }
    }

    static Stream<Consumer<Operations>> taken() {
        return List.<Consumer<Operations>>of(
                op -> op.dropTable("selfish"),
                op -> {
                    op.dropConstraint("t", "t_p_id_fkey");
                    op.dropTable("p");
                },
                op -> {
                    op.dropTable("t");
                    op.dropTable("p");
                },
                op -> op.ifExists().dropTable("nothing"),
                op -> op.addConstraint("t", check("m < 9").named("p_code_key")),
                op -> op.addConstraint("t", check("m < 9").named("by_m")),
                op -> {
                    op.dropConstraint("t", "t_check");
                    op.addConstraint("t", check("m < 9"));
                },
                op -> {
                    op.dropConstraint("t", "t_n_key");
                    op.createIndex(index("t", "n").named("t_n_key"));
                },
                op -> op.renameConstraint("t", "t_n_key", "t_n_key1"),
                op -> op.alterColumn("t", change("id").type(bigInteger())),
                op -> op.alterColumn("t", change("id").noIdentity().defaultValue(7)),
                op -> op.alterColumn("t", change("n").notNull()),
                op -> op.alterColumn("bare", change("id").identity()),
                op -> op.ifNotExists().createTable("t", column("a", integer())))
                .stream();
    }

    @ParameterizedTest
    @MethodSource("taken")
    void both_take_it(Consumer<Operations> change) throws SQLException {
        for (Product product : List.of(Product.POSTGRESQL, Product.SQLITE)) {
            try (CaseDatabase database = CaseDatabase.of(product)) {
                database.run(RefusedOnBothTest::make, "");
                database.run(change, "");
            }
        }
    }
}
