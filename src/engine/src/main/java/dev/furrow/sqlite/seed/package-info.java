/**
 * SQLite: filling tables by batches, counters, rows without a parent.
 */
@NullMarked
package dev.furrow.sqlite.seed;

import org.jspecify.annotations.NullMarked;
