/**
 * What is nonsense in an operation whatever the database: refused when it is recorded, at its author's line.
 *
 * <p>An operation of {@code model} comes in, an error goes out: names that PostgreSQL would cut, a column that is both
 * generated and filled, a key without columns. What only one database can't do is its own room's to say.
 */
@NullMarked
package dev.furrow.operation.validation;

import org.jspecify.annotations.NullMarked;
