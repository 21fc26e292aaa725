/**
 * Tables, columns, keys, indexes and types as values.
 *
 * <p>Two kinds of them: what an author asks for ({@code Column}, {@code Constraint}, {@code Index}, {@code DataType}),
 * and what a live database has ({@code Table}, {@code TableColumn}, {@code OwnedSequence}), which a database's catalog
 * reads. A {@code Product} names a database; it is a value that a database's own room makes, and nobody else compares
 * it.
 *
 * <p>No SQL is written or sent here, and what a declared type can hold is {@code value}'s.
 */
@NullMarked
package dev.furrow.schema;

import org.jspecify.annotations.NullMarked;
