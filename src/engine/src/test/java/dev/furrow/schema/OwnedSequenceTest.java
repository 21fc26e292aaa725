package dev.furrow.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.schema.OwnedSequence.Position;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnedSequenceTest {
    private static OwnedSequence counting(long start, long increment) {
        return new OwnedSequence(
                TableName.of("s"), "id", OwnedSequence.Use.OWNED, "app", true, start, increment, 1, 100, false);
    }

    @ParameterizedTest(name = "from {0} by {1}, past {2}")
    @CsvSource({
        "1, 1, 0, 1",
        "1, 1, 1, 2",
        "1, 1, 41, 42",
        "1, 10, 1, 11",
        "1, 10, 10, 11",
        "1, 10, 11, 21",
        "-1, -1, 0, -1",
        "-1, -1, -5, -6",
        "100, -10, 95, 90",
        "100, -10, 90, 80",
        "1, 1, 9223372036854775807, 9223372036854775808"
    })
    void the_next_number_is_one_that_the_sequence_gives(long start, long increment, long past, BigInteger first) {
        assertThat(counting(start, increment).firstPast(BigInteger.valueOf(past)))
                .isEqualTo(first);
    }

    @Test
    void a_sequence_that_was_never_called_gives_its_position_itself() {
        OwnedSequence byTens = counting(1, 10);

        assertThat(byTens.next(new Position(1, false))).isEqualTo(1);
        assertThat(byTens.next(new Position(1, true))).isEqualTo(11);
        assertThat(byTens.next(new Position(Long.MAX_VALUE, true)))
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.TEN));
    }

    @Test
    void past_goes_with_the_increment() {
        BigInteger two = BigInteger.TWO;

        assertThat(counting(1, 1).isPast(two, BigInteger.ONE)).isTrue();
        assertThat(counting(1, 1).isPast(two, two)).isFalse();
        assertThat(counting(1, -1).isPast(BigInteger.ONE, two)).isTrue();
        assertThat(counting(1, -1).isPast(two, two)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "100, true", "101, false"})
    void its_range_ends_with_its_limits(long value, boolean reached) {
        assertThat(counting(1, 1).reaches(BigInteger.valueOf(value))).isEqualTo(reached);
    }
}
