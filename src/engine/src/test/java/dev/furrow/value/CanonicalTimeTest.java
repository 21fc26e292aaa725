package dev.furrow.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalTimeTest {
    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(LocalDate.parse("2026-01-02"), "2026-01-02"),
                Arguments.of(LocalTime.parse("10:15"), "10:15:00"),
                Arguments.of(LocalTime.parse("10:15:30.500"), "10:15:30.500"),
                Arguments.of(LocalTime.parse("10:15:30.000001"), "10:15:30"),
                Arguments.of(LocalTime.parse("10:15:30.0015"), "10:15:30.002"),
                Arguments.of(LocalTime.parse("10:15:30.0014999"), "10:15:30.001"),
                Arguments.of(LocalTime.parse("23:59:59.9999999"), "23:59:59.999"),
                Arguments.of(LocalDateTime.parse("2026-01-02T03:04:05"), "2026-01-02 03:04:05"),
                Arguments.of(LocalDateTime.parse("2026-01-02T03:04:05.67"), "2026-01-02 03:04:05.670"),
                Arguments.of(LocalDateTime.parse("2026-12-31T23:59:59.9999999"), "2027-01-01 00:00:00"),
                Arguments.of(OffsetTime.parse("01:30:00+02:00"), "23:30:00.000Z"),
                Arguments.of(OffsetDateTime.parse("2026-01-01T01:30:00+02:00"), "2025-12-31 23:30:00.000Z"),
                Arguments.of(Instant.parse("2026-01-02T03:04:05Z"), "2026-01-02 03:04:05.000Z"),
                Arguments.of("2026-01-02T03:04", "2026-01-02T03:04"),
                Arguments.of(7, 7));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("values")
    void equal_times_have_one_spelling_to_the_millisecond_and_other_values_stay(Object value, Object canonical) {
        assertThat(CanonicalTime.of(value)).isEqualTo(canonical);
    }
}
