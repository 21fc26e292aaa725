/**
 * Operations as immutable values: what {@code Operations} records and a dialect turns into statements.
 *
 * <p>Each operation is a record that checks itself, with a visitor: a new one doesn't compile until every database has
 * answered it. Each says its reversal, if it has one. SQL doesn't belong here, apart from what an author wrote as such;
 * what is nonsense in an operation is {@code operation.validation}'s.
 */
@NullMarked
package dev.furrow.operation.model;

import org.jspecify.annotations.NullMarked;
