/**
 * PostgreSQL: filling tables by COPY, sequences, indexes that are set aside, rows without a parent.
 */
@NullMarked
package dev.furrow.postgres.seed;

import org.jspecify.annotations.NullMarked;
