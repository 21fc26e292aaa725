package dev.furrow.adopt.dump;

import dev.furrow.sql.Quoting;
import java.util.regex.Pattern;

/** Finds names in statements, strings in them included: a body is one to whoever doesn't know its language. */
final class Words {
    private Words() {}

    /** Returns whether {@code name} stands in {@code sql} as a whole word, in quotes or without. */
    static boolean contain(String name, String sql) {
        return Pattern.compile("(?<![\\p{L}\\p{N}_$])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_$])")
                        .matcher(sql)
                        .find()
                || sql.contains(Quoting.identifier(name));
    }
}
