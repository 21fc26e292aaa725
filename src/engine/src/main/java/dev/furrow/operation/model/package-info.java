/**
 * Operations as immutable values: what {@code Operations} records and a dialect turns into statements.
 */
@NullMarked
package dev.furrow.operation.model;

import org.jspecify.annotations.NullMarked;
