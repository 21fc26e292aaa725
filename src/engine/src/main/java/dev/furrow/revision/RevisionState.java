package dev.furrow.revision;

/** Where a revision stands in a database. */
public enum RevisionState {
    /** Applied, and no applied revision descends from it. */
    CURRENT,
    /** Applied, as are others that descend from it. */
    APPLIED,
    /** Not applied. */
    PENDING
}
