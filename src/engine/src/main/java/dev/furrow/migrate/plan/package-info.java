/**
 * What is checked and prepared before the first statement of a run.
 */
@NullMarked
package dev.furrow.migrate.plan;

import org.jspecify.annotations.NullMarked;
