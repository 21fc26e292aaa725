package dev.furrow.operation.model;

/** What a schema has beside tables. */
public enum ObjectKind {
    ENUM("enum type"),
    SEQUENCE("sequence"),
    VIEW("view"),
    MATERIALIZED_VIEW("materialized view"),
    SCHEMA("schema");

    private final String words;

    ObjectKind(String words) {
        this.words = words;
    }

    /** Returns what people call it. */
    public String words() {
        return words;
    }
}
