package dev.furrow.database;

/** A failure after which some of what was tried may be in the database: it is not tried again. */
public interface MayBeCommitted {}
