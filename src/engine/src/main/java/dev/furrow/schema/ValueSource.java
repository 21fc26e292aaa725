package dev.furrow.schema;

/** What gives a column its value where a row names none. */
public enum ValueSource {
    /** NULL, or nothing at all where the column may not be NULL. */
    NOTHING,
    /** An expression. */
    DEFAULT,
    /** The database numbers it; a row may bring a number of its own. */
    IDENTITY,
    /** The database numbers it, and an INSERT may not. */
    IDENTITY_ALWAYS,
    /** Computed from the row's other columns; a row can't bring it. */
    GENERATED
}
