/**
 * What is checked and prepared before the first statement of a run.
 *
 * <p>Version rows, a target and the scripts come in; a {@code Prepared} goes out: the plan, and for each step the
 * statements that it will send. Whatever can be wrong without running anything is found here: missing sections,
 * scripts that don't compile, edited ones, a database that nobody stamped, a step that ended half-way, statements that
 * can't share a transaction.
 *
 * <p>Nothing here writes.
 */
@NullMarked
package dev.furrow.migrate.plan;

import org.jspecify.annotations.NullMarked;
