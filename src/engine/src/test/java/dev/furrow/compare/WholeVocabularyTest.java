package dev.furrow.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.schema.Product;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What databases have beyond what both share: each schema is led to, led away from, and alike with itself. */
class WholeVocabularyTest {
    static Stream<Arguments> schemas() {
        return Stream.of(
                Arguments.of(Product.POSTGRESQL, WholeVocabulary.POSTGRES),
                Arguments.of(Product.SQLITE, WholeVocabulary.SQLITE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void the_same_statements_make_the_same(Product product, List<String> statements) throws SQLException {
        try (SchemaPair pair = new SchemaPair(product).from(statements).to(statements)) {
            assertThat(pair.compared().differences()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void an_empty_database_is_led_there(Product product, List<String> statements) throws SQLException {
        try (SchemaPair pair = new SchemaPair(product).to(statements)) {
            String sent = pair.led();

            assertThat(pair.compared().differences()).as(sent).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void nothing_is_left_on_the_way_to_an_empty_database(Product product, List<String> statements) throws SQLException {
        try (SchemaPair pair = new SchemaPair(product).from(statements)) {
            String sent = pair.led();

            assertThat(pair.compared().differences()).as(sent).isEmpty();
        }
    }

    /** Each statement but the first few is missing once: what it made is found, and nothing else. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void what_the_last_statement_made_is_told(Product product, List<String> statements) throws SQLException {
        try (SchemaPair pair = new SchemaPair(product)) {
            List<String> unseen = new ArrayList<>();
            for (String statement : statements) {
                pair.to(List.of(statement));
                if (pair.compared().isEmpty()) {
                    unseen.add(statement);
                }
                pair.from(List.of(statement));
            }
            assertThat(unseen).isEmpty();
        }
    }
}
