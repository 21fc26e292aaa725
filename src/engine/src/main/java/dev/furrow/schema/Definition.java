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
 */
public record Definition<T>(
        String name, String text, @Nullable T words) {
    /** Returns it in the vocabulary of revisions. */
    public Optional<T> value() {
        return Optional.ofNullable(words);
    }

    /** Returns whether both are the same but for their names. */
    public boolean isLike(Definition<T> other) {
        return text.equals(other.text);
    }
}
