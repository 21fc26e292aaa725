/**
 * Formats of seed files: what reads one, and what all of them share.
 *
 * <p>A file comes in, and its header, tables and rows go out to a {@code SeedSink} one by one, each with its line, so
 * that memory doesn't grow with the file. Each format has a room inside and gives the same rows for the same data;
 * {@code RowWriter} is the other direction, for an export.
 *
 * <p>What a row's values mean is decided by the column they go to, not here.
 */
@NullMarked
package dev.furrow.seed.format;

import org.jspecify.annotations.NullMarked;
