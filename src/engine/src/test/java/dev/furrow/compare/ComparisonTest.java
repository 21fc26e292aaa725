package dev.furrow.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.schema.Product;
import dev.furrow.testing.EachDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;

class ComparisonTest {
    /** Words that both databases take. */
    private static final List<String> SHOP = List.of(
            "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(80) NOT NULL UNIQUE,"
                    + " age INTEGER DEFAULT 0 CHECK (age >= 0), joined TIMESTAMP DEFAULT CURRENT_TIMESTAMP)",
            "CREATE TABLE orders (id INTEGER NOT NULL, user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,"
                    + " total DECIMAL(10, 2) NOT NULL, state VARCHAR(10) DEFAULT 'new' NOT NULL,"
                    + " CONSTRAINT orders_pk PRIMARY KEY (id), CONSTRAINT once UNIQUE (user_id, state))",
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
}
