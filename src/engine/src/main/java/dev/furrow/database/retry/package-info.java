/**
 * Work that others stood in the way of, tried again: transactions that lost against another one, and those that waited for a table's lock
 * as long as they may.
 *
 * <p>Who waits for Furrow's own lock is not here but in {@code LockWait}.
 */
@NullMarked
package dev.furrow.database.retry;

import org.jspecify.annotations.NullMarked;
