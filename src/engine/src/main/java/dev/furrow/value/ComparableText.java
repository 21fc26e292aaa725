package dev.furrow.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * One spelling for texts that a database may take for the same value, whatever its type: numbers without zeros that say nothing, other
 * texts in small letters and without blanks around them. It finds a row by what a database shows of it; it proves nothing.
 */
public final class ComparableText {
    private ComparableText() {}

    public static String of(String value) {
        String stripped = value.strip();
        try {
            return new BigDecimal(stripped).stripTrailingZeros().toString();
        } catch (NumberFormatException e) {
            return stripped.toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the spelling of each. */
    public static List<String> all(List<String> values) {
        return values.stream().map(ComparableText::of).toList();
    }
}
