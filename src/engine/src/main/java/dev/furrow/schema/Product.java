package dev.furrow.schema;

/** A database that Furrow speaks to. */
public enum Product {
    POSTGRESQL("postgresql"),
    SQLITE("sqlite");

    private final String word;

    Product(String word) {
        this.word = word;
    }

    /** Returns the word that section lines and URLs use, {@code postgresql} or {@code sqlite}. */
    public String word() {
        return word;
    }
}
