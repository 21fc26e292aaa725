/**
 * Clearing and filling tables.
 *
 * <p>A planned run comes in, rows are in the tables afterwards: keys of other rows looked up in batches, rows that
 * wait for one of their own file held back, indexes suspended and restored around a large fill, sequences set past the
 * largest value.
 *
 * <p>How rows get into a database, by COPY or by batches, is after an interface of {@code database}; what is said of
 * a row that doesn't fit is {@code seed.diagnose}'s.
 */
@NullMarked
package dev.furrow.seed.load;

import org.jspecify.annotations.NullMarked;
