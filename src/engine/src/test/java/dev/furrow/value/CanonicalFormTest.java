package dev.furrow.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text stands between others, as a cell does between those of its row. */
class CanonicalFormTest {
    private static final String BEFORE = "7-";
    private static final String AFTER = "5";

    private interface Form {
        boolean fits(char[] text, int from, int to);
    }

    private static boolean is(Form form, String text) {
        String row = BEFORE + text + AFTER;
        return form.fits(row.toCharArray(), BEFORE.length(), row.length() - AFTER.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-7", "007", "123456789012345678", "-123456789012345678"})
    void whole_numbers_are_read_as_they_are(String text) {
        String row = BEFORE + text + AFTER;

        assertThat(is(CanonicalForm::isWhole, text)).isTrue();
        assertThat(CanonicalForm.whole(row.toCharArray(), BEFORE.length(), row.length() - AFTER.length()))
                .isEqualTo(Long.parseLong(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--7", "+7", "7.0", "7/", "7:", "1234567890123456789", "７"})
    void anything_else_is_no_whole_number(String text) {
        assertThat(is(CanonicalForm::isWhole, text)).isFalse();
    }

    @ParameterizedTest(name = "{0} as decimal({1} + {2}, {2})")
    @CsvSource(
            emptyValue = "",
            value = {
                "1.50, 3, 2, true",
                "123.50, 3, 2, true",
                "1234.50, 3, 2, false",
                "1.5, 3, 2, false",
                "1.500, 3, 2, false",
                "1, 3, 2, false",
                "1., 3, 2, false",
                "0.50, 3, 2, false",
                ".50, 3, 2, false",
                "1x50, 3, 2, false",
                "1.5x, 3, 2, false",
                "12, 2, 0, true",
                "123, 2, 0, false",
                "12.0, 2, 0, false",
                "'', 2, 0, false"
            })
    void a_decimal_has_all_digits_of_its_scale_and_no_needless_ones(String text, int most, int scale, boolean isOne) {
        assertThat(is((all, from, to) -> CanonicalForm.isDecimal(all, from, to, most, scale), text))
                .isEqualTo(isOne);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "1.5", "-1.5", "1.", "123456789012345678901234567890"})
    void a_fraction_is_digits_with_a_point_at_most(String text) {
        assertThat(is(CanonicalForm::isFraction, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".5", "-.5", "1.5.5", "1,5", "1e5", "1.5e5", "1234567890123456789012345678901"})
    void anything_else_is_no_fraction(String text) {
        assertThat(is(CanonicalForm::isFraction, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "0001-01-01", "0100-12-30", "9999-02-28"})
    void a_day_is_one_of_every_year(String text) {
        assertThat(is(CanonicalForm::isDay, text)).isTrue();
        assertThat(is(CanonicalForm::isMoment, text + " 23:59:59")).isTrue();
        assertThat(is(CanonicalForm::isMoment, text + " 00:00:00")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "2026-00-01",
                "2026-13-01",
                "2026-01-00",
                "2026-01-31",
                "2026-02-29",
                "2026/01/01",
                "2026-1-01",
                "2026-01-1x",
                "2026-01-011"
            })
    void what_is_a_day_of_some_years_or_none_is_looked_at_elsewhere(String text) {
        assertThat(is(CanonicalForm::isDay, text)).isFalse();
        assertThat(is(CanonicalForm::isMoment, text + " 10:00:00")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00:00", "10:60:00", "10:00:60", "10:00:0x", "10:00:00.5", "10:00", "10-00-00"})
    void what_is_no_time_of_every_day_is_looked_at_elsewhere(String time) {
        assertThat(is(CanonicalForm::isMoment, "2026-11-21 " + time)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".5", ".123456", "Z", ".123456Z", "+00", "-08", ".25+05"})
    void an_instant_has_a_fraction_or_none_and_an_offset_of_hours_or_none(String end) throws UnfitValueException {
        String text = "2026-11-21 10:15:30" + end;

        assertThat(is(CanonicalForm::isInstant, text)).isTrue();
        TimeText.requireTimestamp(text, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".+01", ".5.", "z", "ZZ", "+1", "+001", "+01:00", " CET", "x", "+", "-0x"})
    void what_else_is_after_a_moment_is_looked_at_elsewhere(String end) {
        assertThat(is(CanonicalForm::isInstant, "2026-11-21 10:15:30" + end)).isFalse();
    }

    @Test
    void a_text_has_no_character_that_a_database_would_refuse() {
        assertThat(is(CanonicalForm::isText, "")).isTrue();
        assertThat(is(CanonicalForm::isText, "añb\n")).isTrue();
        assertThat(is(CanonicalForm::isText, "a\0")).isFalse();
        assertThat(is(CanonicalForm::isText, "\ud83d\ude00")).isFalse();
        assertThat(is(CanonicalForm::isText, "\0b")).isFalse();
    }
}
