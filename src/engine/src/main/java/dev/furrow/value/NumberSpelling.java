package dev.furrow.value;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers in the spellings that PostgreSQL takes from version 16 on ("Numeric Constants" in its manual), and YAML 1.1 took. */
final class NumberSpelling {
    private static final Pattern PREFIXED = Pattern.compile("[+-]?0(?:x(?:_?[0-9a-f])+|o(?:_?[0-7])+|b(?:_?[01])+)");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])_(?=[0-9])");

    private NumberSpelling() {}

    /**
     * Returns what to write instead, as the end of a message; empty if there is nothing like that.
     *
     * @param wanted how a number is written
     */
    static String advice(String text, Pattern wanted) {
        String digits = digits(text.toLowerCase(Locale.ROOT));
        return !digits.equals(text) && wanted.matcher(digits).matches() ? ": write " + digits : "";
    }

    private static String digits(String text) {
        if (!PREFIXED.matcher(text).matches()) {
            return BETWEEN_DIGITS.matcher(text).replaceAll("");
        }
        String joined = text.replace("_", "");
        int prefix = joined.indexOf('0');
        String sign = joined.substring(0, prefix);
        return new BigInteger(sign + joined.substring(prefix + 2), radix(joined.charAt(prefix + 1))).toString();
    }

    private static int radix(char prefix) {
        return switch (prefix) {
            case 'x' -> 16;
            case 'o' -> 8;
            default -> 2;
        };
    }
}
