package dev.furrow.revision;

/** What an application that starts does about a database that isn't where its revisions lead. */
public enum Guard {
    /** Tells, and changes nothing. */
    CHECK,
    /** Refuses to start, and changes nothing. */
    REFUSE,
    /**
     * Runs what is missing. A database that has its tables already, and no version, is recorded at the revision that makes the very same
     * schema first; if none does, the start is refused.
     */
    MEND
}
