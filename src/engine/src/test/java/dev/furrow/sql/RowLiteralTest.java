package dev.furrow.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowLiteralTest {
    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(null, "NULL"),
                Arguments.of(7, "7"),
                Arguments.of(-1.5, "-1.5"),
                Arguments.of(new BigDecimal("1E+3"), "1000"),
                Arguments.of("it's", "'it''s'"),
                Arguments.of(
                        UUID.fromString("00000000-0000-0000-0000-00000000000a"),
                        "'00000000-0000-0000-0000-00000000000a'"),
                Arguments.of(LocalDate.parse("2026-01-02"), "'2026-01-02'"),
                Arguments.of(LocalTime.parse("03:04"), "'03:04:00'"),
                Arguments.of(LocalTime.parse("03:04:05.006"), "'03:04:05.006000000'"),
                Arguments.of(OffsetTime.parse("03:04:05+02:00"), "'01:04:05Z'"),
                Arguments.of(LocalDateTime.parse("2026-01-02T03:04:05"), "'2026-01-02 03:04:05'"),
                Arguments.of(Instant.parse("2026-01-02T03:04:05Z"), "'2026-01-02 03:04:05Z'"),
                Arguments.of(OffsetDateTime.parse("2026-01-02T03:04:05.5-03:30"), "'2026-01-02 06:34:05.500000000Z'"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("values")
    void a_value_is_written_as_both_databases_read_it(Object value, String sql) {
        assertThat(RowLiteral.of(value)).isEqualTo(sql);
    }

    @Test
    void bytes_are_two_small_hexadecimal_digits_each() {
        assertThat(RowLiteral.hex(new byte[] {0, 15, 16, (byte) 0xab, -1})).isEqualTo("000f10abff");
    }

    @Test
    void what_is_infinite_or_not_a_number_is_beyond_numbers() {
        assertThat(Stream.of(Double.NaN, Double.POSITIVE_INFINITY, Float.NaN, Float.NEGATIVE_INFINITY))
                .allMatch(RowLiteral::isBeyondNumbers);
        assertThat(Stream.of(1.0, Double.MAX_VALUE, 1.0f, 1, "NaN")).noneMatch(RowLiteral::isBeyondNumbers);
        assertThat(RowLiteral.isBeyondNumbers(null)).isFalse();
    }

    @Test
    void names_and_texts_double_their_own_quotes() {
        assertThat(Quoting.identifier("a\"b'c")).isEqualTo("\"a\"\"b'c\"");
        assertThat(Quoting.literal("a\"b'c")).isEqualTo("'a\"b''c'");
        assertThat(Quoting.list(List.of("a", "b\"c"))).isEqualTo("(\"a\", \"b\"\"c\")");
    }
}
