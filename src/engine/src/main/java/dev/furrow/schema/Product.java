package dev.furrow.schema;

import java.util.Locale;

/**
 * A kind of database, by the word that section lines and URLs use for it. The constants are words for authors, whose scripts may say
 * something of one database, and for that database's own room; nobody else compares them. Which kinds Furrow speaks to, the root
 * lists; what they do differently is said by each one's own room.
 *
 * @param word in lower case, {@code postgresql}
 */
public record Product(String word) implements Comparable<Product> {
    public static final Product POSTGRESQL = new Product("postgresql");
    public static final Product SQLITE = new Product("sqlite");

    public Product {
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(word);
        }
    }

    @Override
    public int compareTo(Product other) {
        return word.compareTo(other.word);
    }

    /** Returns the name of its constant, as a script in Java writes it: {@code POSTGRESQL}. */
    @Override
    public String toString() {
        return word.toUpperCase(Locale.ROOT);
    }
}
