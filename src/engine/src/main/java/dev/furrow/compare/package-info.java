/**
 * Two schemas side by side.
 *
 * <p>Two {@code Schema}s of one kind of database come in; a {@code Comparison} goes out: the differences, each with the operations
 * that lead from the first to the second, and all of these in an order in which they can be run.
 *
 * <p>No database is asked here, and nothing is written: how a schema is read is each database's own, and what is done about
 * differences is for whoever compares.
 */
@NullMarked
package dev.furrow.compare;

import org.jspecify.annotations.NullMarked;
