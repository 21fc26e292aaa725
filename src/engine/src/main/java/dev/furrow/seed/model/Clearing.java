package dev.furrow.seed.model;

/** How tables are emptied before they are filled. */
public enum Clearing {
    /** {@code TRUNCATE ... RESTART IDENTITY CASCADE}, for PostgreSQL outside development; on SQLite as {@link #DELETE}. */
    TRUNCATE,
    /** {@code DELETE FROM}, with the sequences back at their start. */
    DELETE,
    /** Not at all. */
    NONE
}
