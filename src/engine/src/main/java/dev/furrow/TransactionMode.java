package dev.furrow;

/** How much one transaction holds. */
public enum TransactionMode {
    /** Each revision has one of its own. */
    STEP,
    /** One for all revisions of a run. */
    RUN
}
