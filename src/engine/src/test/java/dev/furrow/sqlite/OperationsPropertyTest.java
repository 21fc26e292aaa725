package dev.furrow.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.furrow.operation.Operations;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.testing.RandomTexts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Random operations mean the same on both databases, rows included, and what can be undone by itself leads back to where it began.
 * {@code -Dfurrow.sequences=5000} tries more of them, {@code -Dfurrow.seed=...} begins with one that failed; {@code -Pnightly} tries
 * thousands, others each day.
 */
class OperationsPropertyTest {
    private static final int SEQUENCES = Integer.getInteger("furrow.sequences", 30);
    private static final long FIRST = RandomTexts.firstSeed();

    private static BothDatabases databases;

    @BeforeAll
    static void open() throws SQLException {
        databases = BothDatabases.open();
    }

    @AfterAll
    static void close() throws SQLException {
        databases.close();
    }

    @Test
    void both_databases_end_alike_and_come_back() throws SQLException {
        Coverage coverage = new Coverage();
        for (long seed = FIRST; seed < FIRST + SEQUENCES; seed++) {
            List<Step> steps = new ArrayList<>();
            String difference = difference(new Random(seed), steps);
            if (!difference.isEmpty()) {
                Shrinking shortest = new Shrinking(steps, databases::played);
                fail("-Dfurrow.seed=" + seed + " -Dfurrow.sequences=1\n" + shortest.script());
            }
            coverage.add(steps);
            if (seed % 40 == 0) {
                databases.tidy();
            }
        }
        assertThat(coverage.missing(SEQUENCES)).isEmpty();
    }

    /** Makes steps until one makes a difference, which is returned; empty if none does. */
    private static String difference(Random random, List<Step> steps) throws SQLException {
        RandomOperations operations = new RandomOperations(random);
        int forth = 2 + random.nextInt(6);
        int back = 1 + random.nextInt(3);
        try (BothDatabases.Play play = databases.play()) {
            for (int i = 0; i < forth + back; i++) {
                boolean undone = i >= forth;
                var schema = play.schema();
                List<RecordedOperation> calls =
                        Operations.record("Random.java", op -> operations.some(op, schema, undone));
                steps.add(new Step(calls, undone));
                String difference = play.next(steps.get(i));
                if (!difference.isEmpty()) {
                    return difference;
                }
            }
            return play.undo();
        }
    }
}
