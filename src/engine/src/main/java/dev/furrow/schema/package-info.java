/**
 * Tables, columns, keys and indexes as values, and what sets two schemas apart. Reading them from a database is
 * {@code inspect}'s.
 */
@NullMarked
package dev.furrow.schema;

import org.jspecify.annotations.NullMarked;
