package dev.furrow.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.schema.Numbers.Setting;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void each_setting_stays_beside_the_others() {
        Numbers numbers = Numbers.PLAIN
                .startingAt(20)
                .incrementingBy(-2)
                .from(10)
                .upTo(30)
                .caching(5)
                .cycling()
                .caching(6);

        assertThat(numbers)
                .isEqualTo(new Numbers(
                        Map.of(
                                Setting.START, 20L,
                                Setting.INCREMENT, -2L,
                                Setting.MIN, 10L,
                                Setting.MAX, 30L,
                                Setting.CACHE, 6L),
                        true));
        assertThat(Numbers.PLAIN.settings()).isEmpty();
    }

    @Test
    void a_range_may_hold_one_number_and_begin_at_either_end() {
        assertThat(Numbers.PLAIN.from(5).upTo(5).startingAt(5).settings()).hasSize(3);
        assertThat(Numbers.PLAIN.from(1).upTo(9).startingAt(9).settings()).hasSize(3);
    }

    @Test
    void numbers_that_never_change_and_caches_that_hold_none_are_refused() {
        assertThatThrownBy(() -> Numbers.PLAIN.incrementingBy(0))
                .hasMessage("numbers that increment by 0 never change");
        assertThatThrownBy(() -> Numbers.PLAIN.caching(0)).hasMessage("a cache of 0 numbers holds none");
    }
}
