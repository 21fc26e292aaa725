/**
 * Running one step: its transaction, its statements, its records, its failure.
 */
@NullMarked
package dev.furrow.migrate.step;

import org.jspecify.annotations.NullMarked;
