package dev.furrow.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.schema.Product;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.RandomTexts;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;

/** {@code -Dfurrow.pairs=1000} tries more pairs, {@code -Dfurrow.seed=...} begins with one that failed; {@code -Pnightly} does both. */
class RandomSchemasTest {
    private static final long FIRST_SEED = RandomTexts.firstSeed();
    private static final int PAIRS = Integer.getInteger("furrow.pairs", 8);

    @ParameterizedTest
    @EachDatabase
    void the_operations_of_a_comparison_leave_nothing_to_compare(Product product) throws SQLException {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + PAIRS; seed++) {
            Random random = new Random(seed);
            RandomSchema from = new RandomSchema(random, product);
            RandomSchema to = random.nextInt(4) == 0 ? new RandomSchema(random, product) : from.changed();
            try (SchemaPair pair =
                    new SchemaPair(product).from(from.statements()).to(to.statements())) {
                assertLed(pair, seed);
            }
        }
    }

    private static void assertLed(SchemaPair pair, long seed) throws SQLException {
        List<Difference> before = pair.compared().differences();
        try {
            pair.led();
        } catch (Exception e) {
            throw new AssertionError("seed " + seed + ": " + before, e);
        }
        List<Difference> expected = before.stream()
                .filter(difference -> !difference.obstacle().isEmpty())
                .toList();
        assertThat(pair.compared().differences())
                .as("seed %d: %s", seed, before)
                .isEqualTo(expected);
    }
}
