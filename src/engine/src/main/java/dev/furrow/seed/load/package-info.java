/**
 * Clearing and filling tables.
 *
 * <p>A planned run comes in, rows are in the tables afterwards: keys of other rows looked up in batches, rows that
 * refer to one of their own file held back until it is in, tables chosen whose indexes are suspended meanwhile.
 *
 * <p>How rows get into a database, by COPY or by batches, is behind {@code database.fill}; what is said of a row that
 * doesn't fit is {@code seed.diagnose}'s.
 */
@NullMarked
package dev.furrow.seed.load;

import org.jspecify.annotations.NullMarked;
