package dev.furrow.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.schema.Product;
import dev.furrow.schema.Schema;
import dev.furrow.testing.EachDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;

/** What databases have beyond what both share: each schema is led to, led away from, and alike with itself. */
class WholeVocabularyTest {
    @ParameterizedTest
    @EachDatabase
    void the_same_statements_make_the_same(Product product) throws SQLException {
        List<String> statements = WholeVocabulary.of(product);
        try (SchemaPair pair = new SchemaPair(product).from(statements).to(statements)) {
            assertThat(pair.compared().differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void an_empty_database_is_led_there(Product product) throws SQLException {
        try (SchemaPair pair = new SchemaPair(product).to(WholeVocabulary.of(product))) {
            String sent = pair.led();

            assertThat(pair.compared().differences()).as(sent).isEmpty();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void nothing_is_left_on_the_way_to_an_empty_database(Product product) throws SQLException {
        try (SchemaPair pair = new SchemaPair(product).from(WholeVocabulary.of(product))) {
            String sent = pair.led();

            assertThat(pair.compared().differences()).as(sent).isEmpty();
        }
    }

    /** What each statement makes of the schema before it is found. */
    @ParameterizedTest
    @EachDatabase
    void what_the_last_statement_made_is_told(Product product) throws SQLException {
        try (SchemaPair pair = new SchemaPair(product)) {
            List<String> unseen = new ArrayList<>();
            Schema before = pair.wanted();
            for (String statement : WholeVocabulary.of(product)) {
                pair.to(List.of(statement));
                Schema after = pair.wanted();
                if (Comparison.of(before, after).isEmpty()) {
                    unseen.add(statement);
                }
                before = after;
            }
            assertThat(unseen).isEmpty();
        }
    }
}
