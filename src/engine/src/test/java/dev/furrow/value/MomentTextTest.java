package dev.furrow.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTextTest {
    @ParameterizedTest(name = "[{0}]")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            2026-11-21             | true  | false
            2026-1-2               | true  | false
            ' 2026-11-21 '         | true  | false
            2026-11-21 10:15       | true  | true
            2026-11-21T10:15:30.5Z | true  | true
            10:15                  | false | true
            24:00:00               | false | true
            23:59:60               | false | true
            25:00                  | false | false
            10:60                  | false | false
            10:15:61               | false | false
            2026-11-21 25:00       | false | false
            2026-02-30             | false | false
            2026-13-01             | false | false
            0000-01-01             | false | false
            now                    | true  | true
            Tomorrow               | true  | true
            today allballs         | true  | true
            soon                   | false | false
            now soon               | false | false
            January 8, 1999        | true  | true
            20261121               | true  | true
            123                    | false | false
            ''                     | false | false
            """)
    void what_can_be_no_day_or_no_time_of_day_is_told(String text, boolean day, boolean time) {
        assertThat(new MomentText(text).mayBeDay()).isEqualTo(day);
        assertThat(new MomentText(text).mayBeTime()).isEqualTo(time);
    }
}
