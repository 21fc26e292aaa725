package dev.furrow.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunNameTest {
    @Test
    void a_name_is_known_again() {
        RunName run = RunName.random();

        assertThat(RunName.isOurs(run.database(12))).isTrue();
        assertThat(run.database(12)).startsWith(run.application() + "_").hasSizeLessThan(64);
        assertThat(run.application()).hasSize(RunName.applicationLength());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "furrow_test_shop",
                "furrow_test_4f0c81d2a9be_1_abcdef",
                "furrow_test_",
                "shop_1_2",
                "furrow_test_1_"
            })
    void somebody_elses_is_not(String name) {
        assertThat(RunName.isOurs(name)).isFalse();
    }
}
