/**
 * Tables, columns, keys and indexes as values, and the types that operations give them. Reading them from a database is each
 * database's own matter.
 */
@NullMarked
package dev.furrow.schema;

import org.jspecify.annotations.NullMarked;
