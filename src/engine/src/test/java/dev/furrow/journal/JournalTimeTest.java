package dev.furrow.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-21T06:27:33.120Z, 2026-11-21 06:27:33.120",
        "2026-01-02T03:04:05Z, 2026-01-02 03:04:05.000",
        "2026-12-31T23:59:59.007999999Z, 2026-12-31 23:59:59.007"
    })
    void a_time_has_all_its_digits(Instant at, String expected) {
        assertThat(JournalTime.text(at)).isEqualTo(expected);
        assertThat(JournalTime.parse(expected).toEpochMilli()).isEqualTo(at.toEpochMilli());
    }
}
