/**
 * Filling tables of PostgreSQL: COPY, sequences, suspended indexes and keys, orphans.
 *
 * <p>Rows come in as values, text for COPY goes to the server as it streams. Where COPY says only that something is
 * wrong, its message is read for line and column. What is dropped for a fill is made again by the server's own text of
 * it, in the same transaction.
 */
@NullMarked
package dev.furrow.postgres.fill;

import org.jspecify.annotations.NullMarked;
