package dev.furrow.value;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts, truth values and UUIDs in the spellings that PostgreSQL takes. */
public final class TextValues {
    private static final Set<String> TRUE = Set.of("t", "tr", "tru", "true", "y", "ye", "yes", "on", "1");
    private static final Set<String> FALSE = Set.of("f", "fa", "fal", "fals", "false", "n", "no", "of", "off", "0");
    private static final String BLANKS = " \t\n\u000b\f\r";
    private static final Pattern UUID = Pattern.compile("(?:[0-9a-f]{4}-?){7}[0-9a-f]{4}");

    private TextValues() {}

    /** Returns {@code text} without the blanks around it that PostgreSQL passes over, which are those of ASCII. */
    static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && BLANKS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (from < to && BLANKS.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    static Long bool(String text) throws UnfitValueException {
        String word = text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(word)) {
            return 1L;
        }
        if (FALSE.contains(word)) {
            return 0L;
        }
        throw new UnfitValueException("is neither true nor false");
    }

    /** Returns a UUID in its usual form; braces around it, capitals, and hyphens after any four digits or none are read. */
    static String uuid(String text) throws UnfitValueException {
        boolean braced = text.startsWith("{") && text.endsWith("}");
        String inner = (braced ? text.substring(1, text.length() - 1) : text).toLowerCase(Locale.ROOT);
        if (!UUID.matcher(inner).matches()) {
            throw new UnfitValueException("is no UUID");
        }
        String digits = inner.replace("-", "");
        return digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-" + digits.substring(12, 16) + "-"
                + digits.substring(16, 20) + "-" + digits.substring(20);
    }

    /**
     * Returns a text of at most {@code length} characters, from whose end further blanks are cut.
     *
     * @param length 0 if there is no limit
     */
    static String limited(String text, int length) throws UnfitValueException {
        requireText(text);
        if (length == 0 || text.length() <= length || text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        int end = text.offsetByCodePoints(0, length);
        if (!text.substring(end).chars().allMatch(c -> c == ' ')) {
            throw new UnfitValueException("is longer than " + length + " characters");
        }
        return text.substring(0, end);
    }

    /** Refuses what no text of PostgreSQL's holds: the character 0, which ends texts there, and halves of characters. */
    static void requireText(String text) throws UnfitValueException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw zero();
            }
            if (Character.isSurrogate(c)) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    throw half();
                }
                i++;
            }
        }
    }

    public static UnfitValueException zero() {
        return new UnfitValueException("has the character 0 in it");
    }

    public static UnfitValueException half() {
        return new UnfitValueException("has an unpaired surrogate");
    }
}
