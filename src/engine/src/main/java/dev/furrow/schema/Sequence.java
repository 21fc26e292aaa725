package dev.furrow.schema;

/**
 * A sequence that no column owns.
 *
 * @param numbers what sets it apart from a sequence without any words
 * @param text the whole CREATE SEQUENCE where the vocabulary of revisions can't say it; else empty
 */
public record Sequence(TableName name, Numbers numbers, String text) {}
