package dev.furrow.revision;

/** Whether a run goes on with a step that ended half-way outside a transaction. */
public enum Resume {
    NO,
    YES
}
