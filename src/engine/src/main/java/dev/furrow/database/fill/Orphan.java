package dev.furrow.database.fill;

import java.util.List;

/**
 * A row that refers to a row which isn't there.
 *
 * @param key the foreign key that it breaks
 * @param values what stands in the key's columns, as far as the database tells
 * @param code by which the database names such a failure, as messages show it
 * @param facts what else is known of it
 */
public record Orphan(KeyRef key, Values values, String code, List<String> facts) {
    /** Recognizes a row of a file: databases write values in a form of their own. */
    public interface Values {
        /** Returns whether these are its values, in the order of the key's columns; none of them is NULL. */
        boolean are(List<String> values);
    }

    public Orphan {
        facts = List.copyOf(facts);
    }
}
