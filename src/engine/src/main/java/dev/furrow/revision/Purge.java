package dev.furrow.revision;

/** Whether a stamp takes every row out of the version table first, those of unknown revisions too. */
public enum Purge {
    NO,
    YES
}
