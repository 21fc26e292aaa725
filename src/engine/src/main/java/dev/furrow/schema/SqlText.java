package dev.furrow.schema;

import java.util.Map;
import java.util.TreeMap;

/**
 * SQL that may read differently from database to database.
 *
 * @param text what a database without words of its own reads
 */
public record SqlText(String text, Map<Product, String> others) {
    /** No SQL at all. */
    public static final SqlText NONE = new SqlText("", Map.of());

    public SqlText {
        others = Map.copyOf(others);
    }

    /** Returns the same with other words for {@code product}. */
    public SqlText on(Product product, String itsWords) {
        Map<Product, String> all = new TreeMap<>();
        all.putAll(others);
        all.put(product, itsWords);
        return new SqlText(text, all);
    }

    /** Returns whether it says nothing to anybody. */
    boolean isBlank() {
        return text.isBlank() && others.values().stream().allMatch(String::isBlank);
    }

    /** Returns the words for {@code product}; empty if there are none. */
    public String on(Product product) {
        return others.getOrDefault(product, text);
    }
}
