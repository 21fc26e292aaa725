/**
 * Running one step: its transaction, its statements, its records, its failure.
 *
 * <p>A {@code StepScript} comes in; the statements are sent, the version rows changed and the journal row written in
 * one transaction, or all of it is rolled back and told with the author's line. Steps outside a transaction are
 * journalled statement by statement, so that the next run knows what is in doubt.
 */
@NullMarked
package dev.furrow.migrate.step;

import org.jspecify.annotations.NullMarked;
