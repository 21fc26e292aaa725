package dev.furrow.revision.header;

/** Whether a new revision may follow one that others follow already, and so begin a branch. */
public enum Splice {
    YES,
    NO
}
