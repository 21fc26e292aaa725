package dev.furrow.author;

import java.text.Normalizer;
import java.util.Locale;

/** A message as a part of a file's name that every system takes: small Latin letters, digits, {@code _} between words. */
final class Slug {
    private static final int LONGEST = 40;
    /** Letters that don't come apart into a Latin one and its accent, each with what stands for it. */
    private static final String[] LETTERS = {
        "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ł", "l", "ı", "i"
    };

    private Slug() {}

    /** Returns the slug; empty if nothing of the message can be written that way. Ends with a whole word where it is cut. */
    static String of(String message) {
        String small = message.toLowerCase(Locale.ROOT);
        for (int i = 0; i < LETTERS.length; i += 2) {
            small = small.replace(LETTERS[i], LETTERS[i + 1]);
        }
        StringBuilder slug = new StringBuilder();
        Normalizer.normalize(small, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (plain) {
                slug.append((char) c);
            } else if (!isAccent(c) && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '_') {
                slug.append('_');
            }
        });
        return cut(slug.toString());
    }

    private static boolean isAccent(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' || c == '’';
    }

    private static String cut(String slug) {
        String cut = slug;
        if (slug.length() > LONGEST) {
            int word = slug.lastIndexOf('_', LONGEST);
            cut = slug.substring(0, word > 0 ? word : LONGEST);
        }
        return cut.endsWith("_") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
