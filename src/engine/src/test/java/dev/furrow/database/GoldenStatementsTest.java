package dev.furrow.database;

import static dev.furrow.operation.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.database.step.StepStatement;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.operation.Operations;
import dev.furrow.operation.model.CreateSequence;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.testing.Databases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case's statements stand in {@code <case>.<database>.sql}; {@code -Dfurrow.golden=write} writes them anew for review. */
class GoldenStatementsTest {
    private static final Map<String, Consumer<Operations>> CASES = OperationCases.all();

    static Stream<Arguments> cases() {
        return CASES.keySet().stream()
                .flatMap(name -> Databases.PRODUCTS.stream().map(product -> Arguments.of(name, product)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("cases")
    void statements_are_as_reviewed_and_the_database_takes_them(String name, Product product) throws Exception {
        try (CaseDatabase database = CaseDatabase.filled(product)) {
            String statements = database.run(Objects.requireNonNull(CASES.get(name)), schema(name));

            assertThat(statements).isEqualTo(golden(name + "." + product.word() + ".sql", statements));
        }
    }

    /** A case that a database can't do has what it is told for a golden file. */
    private static String schema(String name) {
        return name.startsWith("set_schema") ? "jokes" : "";
    }

    private static String golden(String file, String actual) throws IOException {
        if ("write".equals(System.getProperty("furrow.golden"))) {
            Files.writeString(Path.of("src/test/resources/dev/furrow/database", file), actual);
            return actual;
        }
        try (InputStream in = GoldenStatementsTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void what_a_database_can_not_do_is_refused_before_anything_is_sent() {
        RecordedOperation numbers = new RecordedOperation(
                new CreateSequence(TableName.of("numbers"), numbers(), false), Place.of("Case.java", 7));

        assertThatThrownBy(() -> CaseDatabase.statements(List.of(numbers), Product.SQLITE, ""))
                .isInstanceOf(FurrowException.class)
                .hasMessage("""
                        Case.java:7: SQLite can't make sequence "numbers"
                          Say it for PostgreSQL alone:  op.on(POSTGRESQL, only -> only....)""");
    }

    @Test
    void nonsense_is_refused_where_it_is_built() {
        assertThatThrownBy(() -> column("user_id", integer()).onDelete(CASCADE)).hasMessage("""
                        column "user_id": onDelete(...) has no reference to speak of
                          Write it right after references(...).""");
        assertThatThrownBy(() ->
                        Operations.record("Case.java", op -> op.createTable("t", column("a", integer()), unique("b"))))
                .hasMessage("table \"t\" has a constraint for a column \"b\" that it doesn't have");
    }

    @Test
    void unqualified_names_stand_in_the_applications_schema() {
        List<RecordedOperation> drop = Operations.record("Case.java", op -> op.dropTable("users"));

        assertThat(CaseDatabase.statements(drop, Product.POSTGRESQL, "jokes"))
                .extracting(StepStatement::text)
                .containsExactly("DROP TABLE \"jokes\".\"users\"");
    }
}
