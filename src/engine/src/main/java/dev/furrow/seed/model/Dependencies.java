package dev.furrow.seed.model;

/** What to do about seeds that the chosen ones depend on and that were not chosen. */
public enum Dependencies {
    /** Leave them out; the plan names them. */
    TELL,
    /** Take them too. */
    INCLUDE
}
