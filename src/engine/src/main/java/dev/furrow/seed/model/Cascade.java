package dev.furrow.seed.model;

/** What to do about tables that clearing reaches although no chosen seed fills them. */
public enum Cascade {
    /** Clear them too; the plan shows them with their row counts. */
    SHOW,
    /** Refuse to clear anything. */
    REFUSE
}
