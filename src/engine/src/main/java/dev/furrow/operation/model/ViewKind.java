package dev.furrow.operation.model;

/** Where a view has its rows from. */
public enum ViewKind {
    /** Asked for each time. */
    PLAIN,
    /** Asked for each time; takes the place of a view of the same name. */
    REPLACING,
    /** Kept until it is refreshed. PostgreSQL's. */
    MATERIALIZED
}
