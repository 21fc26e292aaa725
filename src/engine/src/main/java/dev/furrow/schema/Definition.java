package dev.furrow.schema;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a live table: what the database itself prints for it, and the same in the vocabulary of revisions where that can say it.
 *
 * @param name empty for a constraint that has none
 * @param text in the database's own words, as it stands in CREATE TABLE, a constraint's without its name; two parts of one kind of
 *     database are alike if their texts are
 * @param words null where the vocabulary of revisions has no words for it
 * @param computed the expression from which a column is computed that there are no words for; empty for whatever else
 */
public record Definition<T>(
        String name, String text, @Nullable T words, String computed) {
    /** A part that there are words for, or that isn't computed. */
    public Definition(String name, String text, @Nullable T words) {
        this(name, text, words, "");
    }

    /** Returns it in the vocabulary of revisions. */
    public Optional<T> value() {
        return Optional.ofNullable(words);
    }

    /** Returns whether both are the same but for their names. */
    public boolean isLike(Definition<T> other) {
        return text.equals(other.text);
    }
}
